using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.Deployment.Stratis;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Deployment.Contracts;

/// <summary>What a deployment would cost, found by running the constructor on an empty chain in memory.</summary>
/// <param name="Gas">Units of gas that were used, whether it succeeded or not.</param>
/// <param name="Arguments">The constructor's arguments, as people write them.</param>
/// <param name="AreSamples">The arguments are made up, so the figure is of the right size at best.</param>
/// <param name="Error">Why the constructor failed; null when it did not.</param>
public sealed record DeployEstimate(ulong Gas, IReadOnlyList<string> Arguments, bool AreSamples, string? Error)
{
    // One name in place of each type: what most constructors accept.
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["Boolean"] = "true",
        ["Byte"] = "1",
        ["Char"] = "A",
        ["String"] = "Sample",
        ["UInt32"] = "1",
        ["Int32"] = "1",
        ["UInt64"] = "1",
        ["Int64"] = "1",
        ["Byte[]"] = "01",
        ["UInt128"] = "1",
        ["UInt256"] = "1",
    };

    /// <summary>Measures it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="arguments">The constructor's arguments as people write them; null for made-up ones.</param>
    /// <param name="network">The network whose addresses they name.</param>
    /// <param name="findAccount">Address of a named account; accepted wherever an address is.</param>
    /// <exception cref="DeploymentException">The arguments do not fit the constructor.</exception>
    public static DeployEstimate Measure(
        CompiledContract contract, IReadOnlyList<string>? arguments, StratisNetwork network, Func<string, string?> findAccount)
    {
        ContractMethod constructor = contract.Surface.Constructor;
        bool areSamples = arguments is null && constructor.Parameters.Count > 0;
        IReadOnlyList<string> texts = arguments ?? [.. constructor.Parameters.Select((parameter, index) => Sample(parameter, index, network))];
        IReadOnlyList<ContractParameter> parameters = new ArgumentReader(network, findAccount).Read(contract.Surface.Name, constructor, texts);
        ContractScript script = ContractScript.Create(contract.Bytecode.ToArray(), TransactionBuilder.DefaultGasPrice, StratisContracts.GasLimit, parameters);
        LocalCallResult result = new ContractExecutor().LocalCall(
            new LocalCallRequest { Script = script, Sender = SampleAddress(0), BlockNumber = 1 }, new ContractState(new InMemoryStateStore()));
        return new DeployEstimate(result.GasConsumed, texts, areSamples, result.Success ? null : FirstLine(result.Error));
    }

    private static string Sample(ContractParameterInfo parameter, int index, StratisNetwork network) =>
        parameter.Type == "Address" ? SampleAddress(index + 1).ToBase58(network) : Samples.GetValueOrDefault(parameter.Type, "");

    // Different ones, because contracts refuse the same account in two parts.
    private static StratisAddress SampleAddress(int index)
    {
        Span<byte> bytes = stackalloc byte[StratisAddress.Size];
        bytes.Fill((byte)(index + 1));
        return new StratisAddress(bytes);
    }

    private static string FirstLine(string? error) => error?.Split('\n')[0].Trim() ?? "no reason given";
}
