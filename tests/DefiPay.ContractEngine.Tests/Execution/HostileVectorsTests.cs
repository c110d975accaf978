using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>
/// Contracts made to end, hang or bloat the node. What is lawful gives the platform's result; what ends the real process, or would take
/// it without paying, fails with an error of our own and the gas used until then.
/// </summary>
public class HostileVectorsTests
{
    /// <summary>Probes that we refuse when they are created, with the reason.</summary>
    private static readonly Dictionary<string, string> s_refused = new()
    {
        ["overwrite-address-zero"] = "assigns a static field of the platform, which every contract would see",
        ["static-ctor-throws"] = "a static constructor runs once per process, so gas would depend on history",
        ["static-array-grows"] = "keeps state in a static field",
        ["internalcall"] = "a method that the runtime itself would implement",
    };

    /// <summary>Probes that the platform lets succeed and the fuse does not, with the reason.</summary>
    private static readonly Dictionary<string, string> s_bounded = new()
    {
        ["pad-1000m"] = "one string of two gigabytes that no meter sees",
    };

    private static readonly Lazy<JsonElement[]> s_probes = new(ReadProbes);

    public static TheoryData<string> ProbeNames => [.. s_probes.Value.Select(probe => probe.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(ProbeNames))]
    public void Probe_Run_EndsAsItShould(string name) => Run(name, new ContractSymbolTable(), isTraced: false);

    /// <summary>Traced code is other code, unoptimised, with larger frames: it must hold the same.</summary>
    [Theory]
    [MemberData(nameof(ProbeNames))]
    public void Probe_Traced_EndsTheSame(string name) => Run(name, new ContractSymbolTable(), isTraced: true);

    private static void Run(string name, ContractSymbolTable symbols, bool isTraced)
    {
        var probe = s_probes.Value.Single(candidate => candidate.GetProperty("name").GetString() == name);
        var compiled = ContractCompiler.Compile(probe.GetProperty("source").GetString()!);
        Assert.True(compiled.Succeeded);
        var state = new ContractState(new InMemoryStateStore());
        if (isTraced) symbols.Add(compiled);
        var executor = new ContractExecutor(new ContractLoader(symbols: symbols));

        var created = Execute(executor, Transaction(1, ContractScript.Create(compiled.Bytecode.ToArray(), 100, 250_000)), state, isTraced);
        if (s_refused.ContainsKey(name))
        {
            Assert.False(created.Success);
            Assert.NotEmpty(created.ValidationErrors);
            return;
        }

        Compare(probe.GetProperty("create"), created);
        foreach (string member in (string[])["call", "callAgain"])
        {
            bool answered = probe.TryGetProperty(member, out var expected) && !s_bounded.ContainsKey(name);
            var call = Transaction(2, ContractScript.Call(created.NewContractAddress!.Value, "G", 100, 250_000));
            var before = state.Root;
            var result = Execute(executor, call, state, isTraced);
            if (!answered)
            {
                Assert.False(result.Success);
                Assert.False(result.OutOfGas);
                Assert.InRange(result.GasConsumed, 10_000UL, 250_000UL);
                Assert.Equal(before, result.StateRoot);
                Assert.StartsWith("DefiPay.ContractEngine.", result.Error, StringComparison.Ordinal);
            }
            else
            {
                Compare(expected, result);
            }
        }
    }

    private static ExecutionResult Execute(ContractExecutor executor, ContractTransaction transaction, ContractState state, bool isTraced)
    {
        var trace = isTraced ? new ExecutionTrace(StratisNetwork.CirrusDev) : null;
        var result = executor.Execute(transaction, state, trace);
        if (trace is not null) Assert.Equal(result.GasConsumed, trace.Gas.Gas);
        return result;
    }

    private static void Compare(JsonElement expected, ExecutionResult actual)
    {
        Assert.Equal(expected.GetProperty("success").GetBoolean(), actual.Success);
        Assert.Equal(expected.GetProperty("gasConsumed").GetUInt64(), actual.GasConsumed);
        string error = expected.TryGetProperty("error", out var text) ? text.GetString()!.Split(':', '\n')[0] : "";
        Assert.StartsWith(error, actual.Error ?? "", StringComparison.Ordinal);
        if (expected.TryGetProperty("returnValue", out var value) && !value.GetString()!.StartsWith('('))
        {
            Assert.Equal(value.GetString(), actual.Returned!.Text);
        }
    }

    private static ContractTransaction Transaction(byte number, ContractScript script) => new()
    {
        TransactionId = new Hash256([number, .. new byte[31]]),
        Script = script,
        Sender = new StratisAddress(Convert.FromHexString("409474b11993adc2be72798270ba015d24cd5357")),
        BlockNumber = 10,
    };

    private static JsonElement[] ReadProbes()
    {
        using var file = VectorFiles.Open("hostile.json");
        return [.. file.RootElement.EnumerateArray().Select(probe => probe.Clone())];
    }
}
