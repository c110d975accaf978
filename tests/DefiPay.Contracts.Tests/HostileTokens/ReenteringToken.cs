#nullable disable
using Stratis.SmartContracts;

/// <summary>Is payee of an escrow in itself, and captures again while the escrow pays it.</summary>
public class ReenteringToken : SmartContract
{
    public ReenteringToken(ISmartContractState state) : base(state)
    {
    }

    public UInt256 GetBalance(Address account) => State.GetUInt256("B" + account);

    public ulong Reentered => State.GetUInt64(nameof(Reentered));

    public void Give(Address account, UInt256 amount) => State.SetUInt256("B" + account, GetBalance(account) + amount);

    public void Capture(Address escrow, ulong number, UInt256 amount)
    {
        State.SetBool("armed", true);
        ITransferResult result = Call(escrow, 0, "Capture", new object[] { number, amount, 0u });
        Assert(result.Success, "capture failed");
    }

    public bool TransferFrom(Address from, Address to, UInt256 amount) => Move(from, to, amount);

    public bool TransferTo(Address to, UInt256 amount)
    {
        if (State.GetBool("armed"))
        {
            State.SetBool("armed", false);
            // Everything that is left, once more, before the first payment has landed.
            ITransferResult again = Call(Message.Sender, 0, "Capture", new object[] { 0ul, amount, 0u });
            if (again.Success)
                State.SetUInt64(nameof(Reentered), Reentered + 1);
        }

        return Move(Message.Sender, to, amount);
    }

    private bool Move(Address from, Address to, UInt256 amount)
    {
        if (GetBalance(from) < amount)
            return false;
        State.SetUInt256("B" + from, GetBalance(from) - amount);
        State.SetUInt256("B" + to, GetBalance(to) + amount);
        return true;
    }
}
