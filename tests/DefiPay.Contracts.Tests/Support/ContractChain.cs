using System.Numerics;
using System.Text;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractEngine.Validation;
using DefiPay.Crypto;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Contracts.Tests.Support;

/// <summary>The real engine over a state in memory: one transaction a call, the height under the test's control.</summary>
public sealed class ContractChain
{
    private const ulong GasPrice = 100;
    private const ulong GasLimit = 250_000;

    // Compiling is the slow part, and the same source gives the same bytes.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> s_compiled = new();
    private static readonly ContractSymbolTable s_symbols = new();

    private readonly ContractExecutor _executor = new(new ContractLoader(symbols: s_symbols));
    private readonly ContractState _state = new(new InMemoryStateStore());
    private ulong _transactions;

    /// <summary>Height of the block that the next transaction runs in.</summary>
    public ulong Height { get; set; } = 10;

    public Hash256 StateRoot => _state.Root;

    /// <summary>A wallet that needs no key here.</summary>
    public static StratisAddress Wallet(string name) => new(Keccak256.Hash(Encoding.UTF8.GetBytes(name)).AsSpan(0, StratisAddress.Size));

    /// <summary>Creates a contract of <c>contracts/stratis</c>, or of the hostile ones beside the tests.</summary>
    public CallResult Deploy(string contract, StratisAddress sender, params object[] arguments) =>
        Execute(ContractScript.Create(Compile(contract), GasPrice, GasLimit, Parameters(arguments)), sender);

    public CallResult Call(StratisAddress contract, StratisAddress sender, string method, params object[] arguments) =>
        Execute(ContractScript.Call(contract, method, GasPrice, GasLimit, Parameters(arguments)), sender);

    /// <summary>A call that carries one satoshi.</summary>
    public CallResult CallWithCoins(StratisAddress contract, StratisAddress sender, string method, params object[] arguments) =>
        Execute(ContractScript.Call(contract, method, GasPrice, GasLimit, Parameters(arguments)), sender, 1);

    /// <summary>A creation that carries one satoshi.</summary>
    public CallResult DeployWithCoins(string contract, StratisAddress sender, params object[] arguments) =>
        Execute(ContractScript.Create(Compile(contract), GasPrice, GasLimit, Parameters(arguments)), sender, 1);

    /// <summary>What a method or property getter returns, without a transaction; it must not fail.</summary>
    public object? Read(StratisAddress contract, string method, params object[] arguments)
    {
        LocalCallResult result = _executor.LocalCall(
            new LocalCallRequest { Script = ContractScript.Call(contract, method, GasPrice, GasLimit, Parameters(arguments)), BlockNumber = Height },
            _state);
        Assert.True(result.Success, result.Error);
        return result.Returned?.Value;
    }

    public BigInteger ReadAmount(StratisAddress contract, string method, params object[] arguments) =>
        BigInteger.Parse(Read(contract, method, arguments)!.ToString()!);

    private CallResult Execute(ContractScript script, StratisAddress sender, ulong satoshi = 0)
    {
        byte[] id = new byte[Hash256.Size];
        BitConverter.TryWriteBytes(id, ++_transactions);
        var transaction = new ContractTransaction { TransactionId = new Hash256(id), Script = script, Sender = sender, AmountSatoshi = satoshi, BlockNumber = Height };
        ContractState before = _state.At(_state.Root);
        ExecutionResult result = _executor.Execute(transaction, _state);
        CheckTrace(transaction, before, result);
        return new CallResult(result, address => ContractEventSchema.Read(_state.GetCode(address)));
    }

    /// <summary>Whatever a test runs, a trace of it gives the same receipt, and accounts for its gas line by line.</summary>
    private void CheckTrace(ContractTransaction transaction, ContractState before, ExecutionResult result)
    {
        var trace = new ExecutionTrace(StratisNetwork.CirrusDev);
        Assert.Equal(result.Receipt.Hash, _executor.Execute(transaction, before, trace).Receipt.Hash);
        Assert.Equal(result.GasConsumed, trace.Gas.Gas);
        Assert.All(trace.Gas.Lines.Where(line => line.CodeHash is not null), line => Assert.NotNull(line.Text));
    }

    private static byte[] Compile(string contract) => s_compiled.GetOrAdd(contract, name =>
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Contracts", name);
        string[] paths = Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal)]
            : [Path.Combine(AppContext.BaseDirectory, "HostileTokens", name + ".cs")];
        CompilationResult compiled = ContractCompiler.Compile([.. paths.Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))]);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        ValidationReport report = ContractValidator.Default.Validate(compiled.Bytecode.Span);
        Assert.True(report.IsAccepted, string.Join('\n', report.Errors.Select(error => error.Message)));
        s_symbols.Add(compiled);
        return compiled.Bytecode.ToArray();
    });

    private static ContractParameter[] Parameters(object[] arguments) => [.. arguments.Select(argument => argument switch
    {
        StratisAddress address => ContractParameter.Of(address),
        BigInteger amount => ContractParameter.OfUInt256(amount),
        string text => ContractParameter.Of(text),
        byte number => ContractParameter.Of(number),
        uint number => ContractParameter.Of(number),
        ulong number => ContractParameter.Of(number),
        byte[] bytes => ContractParameter.Of(bytes),
        _ => throw new ArgumentException($"No contract parameter for {argument.GetType()}."),
    })];
}
