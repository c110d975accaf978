#nullable disable
using Stratis.SmartContracts;

/// <summary>Lends half of what somebody deposits, and looks whether a loan is covered before a withdrawal instead of after it.</summary>
public class BrokenLending : SmartContract
{
    public BrokenLending(ISmartContractState state) : base(state)
    {
    }

    public ulong Pool
    {
        get => State.GetUInt64(nameof(Pool));
        private set => State.SetUInt64(nameof(Pool), value);
    }

    public ulong CollateralOf(Address owner) => State.GetUInt64("C" + owner);

    public ulong DebtOf(Address owner) => State.GetUInt64("D" + owner);

    public void Supply(ulong amount) => Pool += amount;

    public void Deposit(ulong amount) => State.SetUInt64("C" + Message.Sender, CollateralOf(Message.Sender) + amount);

    public void Borrow(ulong amount)
    {
        Assert(amount > 0 && amount <= Pool, "amount: not in the pool");
        ulong debt = DebtOf(Message.Sender) + amount;
        Assert(debt * 2 <= CollateralOf(Message.Sender), "amount: not covered");

        Pool -= amount;
        State.SetUInt64("D" + Message.Sender, debt);
    }

    public void Repay(ulong amount)
    {
        ulong debt = DebtOf(Message.Sender);
        Assert(amount <= debt, "amount: more than the debt");

        Pool += amount;
        State.SetUInt64("D" + Message.Sender, debt - amount);
    }

    public void Withdraw(ulong amount)
    {
        ulong collateral = CollateralOf(Message.Sender);
        Assert(amount <= collateral, "amount: more than the collateral");
        Assert(DebtOf(Message.Sender) * 2 <= collateral, "the loan is not covered");

        State.SetUInt64("C" + Message.Sender, collateral - amount);
    }
}
