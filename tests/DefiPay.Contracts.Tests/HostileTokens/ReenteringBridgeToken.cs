#nullable disable
using Stratis.SmartContracts;

/// <summary>Sits among the validators, and calls the vault for the same transfer again while the vault mints or burns.</summary>
public class ReenteringBridgeToken : SmartContract
{
    public ReenteringBridgeToken(ISmartContractState state) : base(state)
    {
    }

    public UInt256 TotalSupply => State.GetUInt256(nameof(TotalSupply));

    /// <summary>How many of the calls back succeeded.</summary>
    public ulong Reentered => State.GetUInt64(nameof(Reentered));

    public UInt256 GetBalance(Address account) => State.GetUInt256("B" + account);

    public void Give(Address account, UInt256 amount)
    {
        State.SetUInt256(nameof(TotalSupply), TotalSupply + amount);
        Set(account, GetBalance(account) + amount);
    }

    /// <summary>What it will do once while it mints, takes or burns.</summary>
    public void Arm(string with, byte[] id, byte[] remoteToken, UInt256 amount, byte[] sender, Address recipient, ulong number)
    {
        State.SetString("with", with);
        State.SetBytes("id", id);
        State.SetBytes("remoteToken", remoteToken);
        State.SetUInt256("amount", amount);
        State.SetBytes("sender", sender);
        State.SetAddress("recipient", recipient);
        State.SetUInt64("number", number);
    }

    public void Mint(Address to, UInt256 amount)
    {
        Attack(Message.Sender);
        Give(to, amount);
    }

    public bool TransferFrom(Address from, Address to, UInt256 amount)
    {
        Attack(Message.Sender);
        if (GetBalance(from) < amount)
            return false;
        Set(from, GetBalance(from) - amount);
        Set(to, GetBalance(to) + amount);
        return true;
    }

    public bool Burn(UInt256 amount)
    {
        State.SetUInt256(nameof(TotalSupply), TotalSupply - amount);
        Set(Message.Sender, GetBalance(Message.Sender) - amount);
        return true;
    }

    private void Attack(Address vault)
    {
        string with = State.GetString("with");
        State.SetString("with", "");
        ITransferResult result = null;
        if (with == "Vote")
            result = CallVote(vault);
        if (with == "MintQueued")
            result = Call(vault, 0, "MintQueued", new object[] { State.GetBytes("id") });
        if (with == "Burn")
            result = Call(vault, 0, "Burn", new object[] { Address, State.GetUInt256("amount"), "eip155:31337", State.GetBytes("sender") });
        if (result != null && result.Success)
            State.SetUInt64(nameof(Reentered), Reentered + 1);
    }

    private ITransferResult CallVote(Address vault) => Call(vault, 0, "Vote", new object[]
    {
        State.GetBytes("remoteToken"), State.GetUInt256("amount"), State.GetBytes("sender"), State.GetAddress("recipient"), State.GetUInt64("number"),
    });

    private void Set(Address account, UInt256 balance) => State.SetUInt256("B" + account, balance);
}
