using System.Numerics;
using DefiPay.Chains.Evm.Artifacts;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Standins.Nethereum.Tests.Contracts;

public sealed class TestDollarDeployment : ContractDeploymentMessage
{
    public TestDollarDeployment()
        : base(EvmArtifacts.Find("TestDollar").Bytecode)
    {
    }

    [Parameter("address", "owner", 1)]
    public string Owner { get; set; } = "";
}

/// <summary>A contract that reverts with whatever it is called with.</summary>
public sealed class RevertingDeployment : ContractDeploymentMessage
{
    // Init code: copy the ten bytes behind it and return them. Code: copy the call data and revert with it.
    public RevertingDeployment()
        : base("0x600a600c600039600a6000f3" + "36600060003736" + "6000fd")
    {
    }
}

/// <summary>A creation that succeeds and leaves no code.</summary>
public sealed class EmptyDeployment : ContractDeploymentMessage
{
    public EmptyDeployment()
        : base("0x00")
    {
    }
}

[Function("mint")]
public sealed class MintFunction : FunctionMessage
{
    [Parameter("address", "to", 1)]
    public string To { get; set; } = "";

    [Parameter("uint256", "amount", 2)]
    public BigInteger Amount { get; set; }
}

[Function("Error", "uint256")]
public sealed class RevertWithReason : FunctionMessage
{
    [Parameter("string", "reason", 1)]
    public string Reason { get; set; } = "";
}

[Function("Panic", "uint256")]
public sealed class RevertWithPanic : FunctionMessage
{
    [Parameter("uint256", "code", 1)]
    public BigInteger Code { get; set; }
}

[Error("Panic")]
public sealed class PanicError
{
    [Parameter("uint256", "code", 1)]
    public BigInteger Code { get; set; }
}

[Error("ERC20InsufficientBalance")]
public sealed class InsufficientBalance
{
    [Parameter("address", "sender", 1)]
    public string Sender { get; set; } = "";

    [Parameter("uint256", "balance", 2)]
    public BigInteger Balance { get; set; }

    [Parameter("uint256", "needed", 3)]
    public BigInteger Needed { get; set; }
}
