#nullable disable
using Stratis.SmartContracts;

/// <summary>Has two constructors, of which the platform allows one.</summary>
public class TwoConstructors : SmartContract
{
    public TwoConstructors(ISmartContractState state) : base(state)
    {
    }

    public TwoConstructors(ISmartContractState state, uint start) : base(state)
    {
        State.SetUInt32("Start", start);
    }
}
