using System.Numerics;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>The repository's StandardToken, deployed and held by many accounts, and transfers between random pairs of them.</summary>
internal sealed class TokenChain
{
    public const int HolderCount = 10_000;
    public const int BlockSize = 1_000;
    public const ulong GasPrice = 100;
    public const ulong GasLimit = 50_000;

    private static readonly BigInteger s_supplyEach = BigInteger.Pow(10, 24);

    private readonly Random _random = new(20260605);
    private ulong _transactionCount;

    public TokenChain(IStateStore? store = null)
    {
        State = new ContractState(store ?? new InMemoryStateStore());
        Holders = [.. Enumerable.Range(0, HolderCount).Select(_ => NextAccount())];
        Minter = Holders[0].Address;
        Token = Run(Minter, DeployScript(Code)).NewContractAddress!.Value;
        foreach (var holder in Holders)
        {
            Run(Minter, Call("Mint", ContractParameter.Of(holder.Address), ContractParameter.OfUInt256(s_supplyEach)));
        }
    }

    public static byte[] Code { get; } = ContractCompiler.Compile(Source()).Bytecode.ToArray();

    public ContractExecutor Executor { get; } = new();

    public ContractState State { get; }

    public IReadOnlyList<StratisAccount> Holders { get; }

    public StratisAddress Minter { get; }

    public StratisAddress Token { get; }

    public static ContractScript DeployScript(byte[] code) =>
        ContractScript.Create(code, GasPrice, 250_000, ContractParameter.Of("Bench"), ContractParameter.Of("BEN"), ContractParameter.Of((byte)18));

    public static string Source()
    {
        using var reader = new StreamReader(typeof(TokenChain).Assembly.GetManifestResourceStream("StandardToken.cs")!);
        return reader.ReadToEnd();
    }

    /// <summary>One block's worth of transfers.</summary>
    public ContractTransaction[] NextBlock() => [.. Enumerable.Range(0, BlockSize).Select(_ => NextTransfer())];

    /// <summary>The sender of the next random transfer, and its script.</summary>
    public (StratisAccount From, ContractScript Script) NextScript()
    {
        var from = Holders[_random.Next(HolderCount)];
        var to = Holders[_random.Next(HolderCount)];
        return (from, Call("TransferTo", ContractParameter.Of(to.Address), ContractParameter.OfUInt256(_random.Next(1, 1_000_000_000))));
    }

    /// <summary>Transactions are made up: their ids are numbers. What is signed is measured elsewhere.</summary>
    public ContractTransaction Transaction(StratisAddress from, ContractScript script)
    {
        var id = new byte[Hash256.Size];
        BitConverter.TryWriteBytes(id, ++_transactionCount);
        return new ContractTransaction { TransactionId = new Hash256(id), Script = script, Sender = from, BlockNumber = 1 + (_transactionCount / BlockSize) };
    }

    /// <summary>Fails where a transfer did not do what it should: a benchmark of refusals says nothing.</summary>
    public static void Require(CallOutcome outcome)
    {
        if (outcome is not { Success: true, Logs.Count: > 0 } || outcome.Returned?.Value is false)
        {
            throw new InvalidOperationException($"A transaction of the benchmark failed: {outcome.Error}");
        }
    }

    private static byte[] KeyFrom(Random random)
    {
        var key = new byte[32];
        random.NextBytes(key);
        key[0] = 1;
        return key;
    }

    private StratisAccount NextAccount() => new(KeyFrom(_random));

    private ContractTransaction NextTransfer()
    {
        var (from, script) = NextScript();
        return Transaction(from.Address, script);
    }

    private ContractScript Call(string method, params ContractParameter[] parameters) =>
        ContractScript.Call(Token, method, GasPrice, GasLimit, parameters);

    private ExecutionResult Run(StratisAddress from, ContractScript script)
    {
        var result = Executor.Execute(Transaction(from, script), State);
        Require(result);
        return result;
    }
}
