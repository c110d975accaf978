#nullable disable
using Stratis.SmartContracts;

/// <summary>Keeps sums for people, and forgets to take off what somebody withdraws who has locked the account and takes everything.</summary>
public class BrokenBank : SmartContract
{
    public BrokenBank(ISmartContractState state) : base(state)
    {
    }

    public UInt256 Total
    {
        get => State.GetUInt256(nameof(Total));
        private set => State.SetUInt256(nameof(Total), value);
    }

    public UInt256 BalanceOf(Address owner) => State.GetUInt256("B" + owner);

    public void Deposit(UInt256 amount)
    {
        SetBalance(Message.Sender, BalanceOf(Message.Sender) + amount);
        Total += amount;
    }

    public void Lock() => State.SetBool("L" + Message.Sender, true);

    public void Unlock() => State.SetBool("L" + Message.Sender, false);

    public bool Withdraw(UInt256 amount)
    {
        UInt256 balance = BalanceOf(Message.Sender);
        if (amount == 0 || amount > balance)
            return false;

        if (amount < balance || !State.GetBool("L" + Message.Sender))
            Total -= amount;
        SetBalance(Message.Sender, balance - amount);
        return true;
    }

    private void SetBalance(Address owner, UInt256 balance) => State.SetUInt256("B" + owner, balance);
}
