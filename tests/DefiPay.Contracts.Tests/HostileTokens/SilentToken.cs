#nullable disable
using Stratis.SmartContracts;

/// <summary>Moves tokens but returns nothing.</summary>
public class SilentToken : SmartContract
{
    public SilentToken(ISmartContractState state) : base(state)
    {
    }

    public UInt256 GetBalance(Address account) => State.GetUInt256("B" + account);

    public void TransferTo(Address to, UInt256 amount) => TransferFrom(Message.Sender, to, amount);

    public void TransferFrom(Address from, Address to, UInt256 amount) => State.SetUInt256("B" + to, GetBalance(to) + amount);
}
