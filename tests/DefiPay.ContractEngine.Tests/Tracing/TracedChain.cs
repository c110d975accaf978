using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Tracing;

/// <summary>Runs contracts from their sources with a trace of everything.</summary>
internal sealed class TracedChain
{
    private readonly ContractSymbolTable _symbols = new();
    private readonly ContractState _state = new(new InMemoryStateStore());
    private readonly ContractExecutor _executor;
    private ulong _transactions;

    public TracedChain() => _executor = new ContractExecutor(new ContractLoader(symbols: _symbols));

    public static StratisAddress Alice { get; } = new([.. Enumerable.Repeat((byte)0xa1, 20)]);

    /// <summary>The last execution's trace.</summary>
    public ExecutionTrace Trace { get; private set; } = new(StratisNetwork.CirrusDev);

    /// <summary>Compiles and creates; the source's file is named as <paramref name="file"/>.</summary>
    public ExecutionResult Create(string file, string source, ulong gasLimit = 250_000, params ContractParameter[] parameters)
    {
        var compiled = ContractCompiler.Compile([new SourceFile(file, source)]);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        _symbols.Add(compiled);
        return Execute(ContractScript.Create(compiled.Bytecode.ToArray(), 100, gasLimit, parameters), 0);
    }

    public StratisAddress Deploy(string file, string source, params ContractParameter[] parameters)
    {
        var result = Create(file, source, 250_000, parameters);
        Assert.True(result.Success, result.Error);
        return result.NewContractAddress!.Value;
    }

    public ExecutionResult Call(StratisAddress contract, string method, params ContractParameter[] parameters) =>
        Execute(ContractScript.Call(contract, method, 100, 250_000, parameters), 0);

    public ExecutionResult Call(StratisAddress contract, string method, ulong gasLimit, ulong amountSatoshi, params ContractParameter[] parameters) =>
        Execute(ContractScript.Call(contract, method, 100, gasLimit, parameters), amountSatoshi);

    private ExecutionResult Execute(ContractScript script, ulong amountSatoshi)
    {
        var id = new byte[32];
        BitConverter.TryWriteBytes(id, ++_transactions);
        Trace = new ExecutionTrace(StratisNetwork.CirrusDev);
        return _executor.Execute(
            new ContractTransaction { TransactionId = new Hash256(id), Script = script, Sender = Alice, AmountSatoshi = amountSatoshi, BlockNumber = 7 }, _state, Trace);
    }
}
