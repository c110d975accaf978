using System.Collections.Concurrent;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>One state, one source, and one transaction after the other, each with 250,000 gas unless told otherwise.</summary>
internal sealed class SmallChain
{
    public const ulong Height = 10;

    // Compiling takes longer than all that most tests do.
    private static readonly ConcurrentDictionary<string, byte[]> s_compiled = new();

    private readonly ContractExecutor _executor = new();
    private readonly byte[] _code;
    private byte _transactionCount;

    public SmallChain(string source) => _code = s_compiled.GetOrAdd(source, Compile);

    public static StratisAddress Alice { get; } = new([.. Enumerable.Repeat((byte)0xa1, 20)]);

    public static StratisAddress Bob { get; } = new([.. Enumerable.Repeat((byte)0xb2, 20)]);

    public static StratisAddress Miner { get; } = new([.. Enumerable.Repeat((byte)0xc3, 20)]);

    public ContractState State { get; } = new(new InMemoryStateStore());

    /// <summary>Id of the last transaction.</summary>
    public Hash256 LastId { get; private set; }

    /// <summary>A chain with a class <c>K</c> of these members, and what stands beside it, created by Alice.</summary>
    public static (SmallChain Chain, StratisAddress Contract) Of(string members, string beside = "")
    {
        var chain = new SmallChain($$"""
            using Stratis.SmartContracts;
            [Deploy]
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                {{members}}
            }
            {{beside}}
            """);
        return (chain, chain.Deploy());
    }

    public StratisAddress Deploy(params ContractParameter[] parameters)
    {
        var created = Create(0, parameters);
        Assert.True(created.Success, created.Error);
        return created.NewContractAddress!.Value;
    }

    public ExecutionResult Create(ulong amountSatoshi, params ContractParameter[] parameters) =>
        Execute(ContractScript.Create(_code, 100, 250_000, parameters), amountSatoshi);

    public ExecutionResult Call(StratisAddress contract, string method, params ContractParameter[] parameters) =>
        Call(contract, method, 250_000, 0, parameters);

    public ExecutionResult Call(StratisAddress contract, string method, ulong gasLimit, ulong amountSatoshi, params ContractParameter[] parameters) =>
        Execute(ContractScript.Call(contract, method, 100, gasLimit, parameters), amountSatoshi);

    /// <summary>Text of what a call returned, which must succeed.</summary>
    public string Text(StratisAddress contract, string method, params ContractParameter[] parameters)
    {
        var result = Call(contract, method, parameters);
        Assert.True(result.Success, result.Error);
        return result.Returned?.Text ?? "";
    }

    public LocalCallResult LocalCall(StratisAddress contract, string method, ulong amountSatoshi = 0) => _executor.LocalCall(
        new LocalCallRequest
        {
            Script = ContractScript.Call(contract, method, 100, 250_000), Sender = Alice, AmountSatoshi = amountSatoshi, BlockNumber = Height,
        },
        State);

    private static byte[] Compile(string source)
    {
        var compiled = ContractCompiler.Compile(source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return compiled.Bytecode.ToArray();
    }

    private ExecutionResult Execute(ContractScript script, ulong amountSatoshi)
    {
        LastId = new Hash256([++_transactionCount, .. new byte[31]]);
        return _executor.Execute(
            new ContractTransaction
            {
                TransactionId = LastId, Script = script, Sender = Alice, AmountSatoshi = amountSatoshi, BlockNumber = Height, Coinbase = Miner,
            },
            State);
    }
}
