#nullable disable
using Stratis.SmartContracts;

/// <summary>Keeps a tenth of every transfer.</summary>
public class FeeToken : SmartContract
{
    public FeeToken(ISmartContractState state) : base(state)
    {
    }

    public UInt256 GetBalance(Address account) => State.GetUInt256("B" + account);

    public void Give(Address account, UInt256 amount) => State.SetUInt256("B" + account, GetBalance(account) + amount);

    public bool TransferTo(Address to, UInt256 amount) => TransferFrom(Message.Sender, to, amount);

    public bool TransferFrom(Address from, Address to, UInt256 amount)
    {
        State.SetUInt256("B" + from, GetBalance(from) - amount);
        State.SetUInt256("B" + to, GetBalance(to) + amount - amount / 10);
        return true;
    }
}
