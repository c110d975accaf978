using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>An executor and a state that hostile code is let loose on, and an honest contract that tells whether they still serve.</summary>
internal sealed class SandboxNode
{
    private const string Honest = """
        using Stratis.SmartContracts;
        public class Honest : SmartContract
        {
            public Honest(ISmartContractState s) : base(s) { }
            public ulong Count() { var n = State.GetUInt64("n") + 1; State.SetUInt64("n", n); return n; }
        }
        """;

    private static readonly byte[] s_honest = Compile(Honest);

    private readonly ContractExecutor _executor = new();
    private readonly ContractState _state = new(new InMemoryStateStore());
    private readonly StratisAddress _honestContract;
    private ushort _transactions;
    private ulong _counted;

    public SandboxNode() => _honestContract = Create(s_honest).NewContractAddress!.Value;

    public static StratisAddress Sender { get; } = new(Convert.FromHexString("409474b11993adc2be72798270ba015d24cd5357"));

    public Hash256 StateRoot => _state.Root;

    public static byte[] Compile(string source)
    {
        var compiled = ContractCompiler.Compile(source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return compiled.Bytecode.ToArray();
    }

    public ExecutionResult Create(byte[] code, ulong amountSatoshi = 0) => Execute(ContractScript.Create(code, 100, 250_000), amountSatoshi);

    public ExecutionResult Call(StratisAddress contract, string method, params ContractParameter[] parameters) =>
        Execute(ContractScript.Call(contract, method, 100, 250_000, parameters), 0);

    public ExecutionResult Execute(ContractScript script, ulong amountSatoshi) => _executor.Execute(
        new ContractTransaction
        {
            TransactionId = new Hash256([(byte)++_transactions, (byte)(_transactions >> 8), .. new byte[30]]),
            Script = script,
            Sender = Sender,
            AmountSatoshi = amountSatoshi,
            BlockNumber = 10,
        },
        _state);

    public LocalCallResult Try(StratisAddress contract, string method) =>
        _executor.LocalCall(new LocalCallRequest { Script = ContractScript.Call(contract, method, 100, 250_000), BlockNumber = 10 }, _state);

    /// <summary>The honest contract counts on, and what it costs has not changed.</summary>
    public void AssertServes()
    {
        var result = Call(_honestContract, "Count");
        Assert.True(result.Success, result.Error);
        Assert.Equal($"{++_counted}", result.Returned!.Text);
        Assert.InRange(result.GasConsumed, 10_001UL, 10_500UL);
    }
}
