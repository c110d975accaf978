#nullable disable
using Stratis.SmartContracts;

/// <summary>A token whose minting, taking and burning can each be told what to say and how much to really do.</summary>
public class MoodyToken : SmartContract
{
    public const uint True = 0;
    public const uint False = 1;
    public const uint Nothing = 2;
    public const uint Number = 3;
    public const uint Failure = 4;

    public MoodyToken(ISmartContractState state) : base(state)
    {
    }

    public UInt256 TotalSupply => State.GetUInt256(nameof(TotalSupply));

    public UInt256 GetBalance(Address account) => State.GetUInt256("B" + account);

    /// <summary>For one method: what it says, and which part of the amount it moves, in halves.</summary>
    public void SetMood(string method, uint says, uint halves)
    {
        State.SetUInt32("S" + method, says);
        State.SetUInt32("H" + method, halves);
    }

    public object Mint(Address to, UInt256 amount)
    {
        UInt256 part = Part("Mint", amount);
        State.SetUInt256(nameof(TotalSupply), TotalSupply + part);
        Set(to, GetBalance(to) + part);
        return Answer("Mint");
    }

    public object TransferFrom(Address from, Address to, UInt256 amount)
    {
        UInt256 part = Part("TransferFrom", amount);
        Set(from, GetBalance(from) - part);
        Set(to, GetBalance(to) + part);
        return Answer("TransferFrom");
    }

    public object Burn(UInt256 amount)
    {
        UInt256 part = Part("Burn", amount);
        State.SetUInt256(nameof(TotalSupply), TotalSupply - part);
        Set(Message.Sender, GetBalance(Message.Sender) - part);
        return Answer("Burn");
    }

    private UInt256 Part(string method, UInt256 amount) => amount * State.GetUInt32("H" + method) / 2;

    private void Set(Address account, UInt256 balance) => State.SetUInt256("B" + account, balance);

    private object Answer(string method)
    {
        uint says = State.GetUInt32("S" + method);
        Assert(says != Failure, "in no mood");
        if (says == True)
            return true;
        if (says == False)
            return false;
        if (says == Number)
            return 1u;
        return null;
    }
}
