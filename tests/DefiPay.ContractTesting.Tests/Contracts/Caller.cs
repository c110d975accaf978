#nullable disable
using Stratis.SmartContracts;

/// <summary>Calls another contract, and makes one.</summary>
[Deploy]
public class Caller : SmartContract
{
    public Caller(ISmartContractState state, Address other) : base(state)
    {
        Other = other;
    }

    public Address Other
    {
        get => State.GetAddress(nameof(Other));
        private set => State.SetAddress(nameof(Other), value);
    }

    public uint AddTwice(uint amount)
    {
        Call(Other, 0, "Add", new object[] { amount });
        return (uint)Call(Other, 0, "Add", new object[] { amount }).ReturnValue;
    }

    public bool AskFor(string method) => Call(Other, 0, method).Success;

    public Address Make() => Create<Child>().NewContractAddress;
}

/// <summary>What is made.</summary>
public class Child : SmartContract
{
    public Child(ISmartContractState state) : base(state)
    {
    }
}
