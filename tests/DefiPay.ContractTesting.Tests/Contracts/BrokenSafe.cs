#nullable disable
using Stratis.SmartContracts;

/// <summary>Keeps coins for anybody, and pays out before it writes down that it did.</summary>
public class BrokenSafe : SmartContract
{
    public BrokenSafe(ISmartContractState state) : base(state)
    {
    }

    public ulong OwedTo(Address owner) => State.GetUInt64("O" + owner);

    public void Put() => State.SetUInt64("O" + Message.Sender, OwedTo(Message.Sender) + Message.Value);

    public void Take()
    {
        ulong owed = OwedTo(Message.Sender);
        Assert(owed > 0, "nothing is owed");
        Assert(Pay(Message.Sender, owed), "not paid");

        State.SetUInt64("O" + Message.Sender, 0);
    }

    // A transfer gives a contract too little gas for calls of its own, so contracts are paid by a call.
    private bool Pay(Address to, ulong amount) =>
        State.IsContract(to) ? Call(to, amount, "OnPaid").Success : Transfer(to, amount).Success;
}
