#nullable disable
using Stratis.SmartContracts;

/// <summary>Takes a struct, which no transaction can carry.</summary>
public class RefusedArgument : SmartContract
{
    public RefusedArgument(ISmartContractState state) : base(state)
    {
    }

    public void Take(Terms terms) => State.SetUInt32("Days", terms.Days);

    public struct Terms
    {
        public uint Days;
    }
}
