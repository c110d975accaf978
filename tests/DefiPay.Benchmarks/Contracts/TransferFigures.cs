using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Crypto;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>SRC20 transfers in blocks of 1,000 on one core, with and without the state root of every transaction, and where the time goes.</summary>
internal static class TransferFigures
{
    private const int WarmUpBlocks = 30;
    private const int Rounds = 31;

    public static void Run()
    {
        var store = new RecordingStore();
        var chain = new TokenChain(store);
        for (var i = 0; i < WarmUpBlocks; i++)
        {
            Block(chain, chain.NextBlock(), withRoots: i % 2 == 0);
        }

        chain.State.Commit();
        var blocks = Enumerable.Range(0, 2 * Rounds).Select(_ => chain.NextBlock()).ToArray();
        var keccak = RawRates.Keccak(532);
        var withRoots = Rate.Measure(Rounds, TokenChain.BlockSize, i => Block(chain, blocks[i], withRoots: true));
        var withoutRoots = Rate.Measure(Rounds, TokenChain.BlockSize, i => Block(chain, blocks[Rounds + i], withRoots: false));
        chain.State.Commit();
        store.IsRecording = true;
        var last = chain.NextBlock().Select(transfer => Execute(chain, transfer)).ToArray();
        store.IsRecording = false;

        Console.WriteLine($"{"SRC20 transfers on one core, blocks of 1,000, 10,000 holders",-62}{"median",13}");
        Print("without roots (asked: 50,000/s)", withoutRoots);
        Print("with the state root of every transaction (asked: 10,000/s)", withRoots);
        Print("limit: Keccak-256 of a full branch node (532 bytes)", keccak);
        PrintSplit(chain, store, last, withRoots, withoutRoots);
    }

    private static void Block(TokenChain chain, ContractTransaction[] block, bool withRoots) => ContractThread.Run(() =>
    {
        foreach (var transfer in block)
        {
            TokenChain.Require(withRoots ? chain.Executor.Execute(transfer, chain.State) : chain.Executor.ExecuteWithoutRoot(transfer, chain.State));
        }

        return true;
    });

    private static ExecutionResult Execute(TokenChain chain, ContractTransaction transfer)
    {
        var result = chain.Executor.Execute(transfer, chain.State);
        TokenChain.Require(result);
        return result;
    }

    private static void PrintSplit(TokenChain chain, RecordingStore store, ExecutionResult[] results, Rate withRoots, Rate withoutRoots)
    {
        var count = results.Length;
        var il = ContractBody.Measure(chain);
        var nodeHashes = Rate.Measure(9, count, _ => store.Recorded.ForEach(node => Keccak256.Hash(node)));
        var blooms = Rate.Measure(9, count, _ => Array.ForEach(results, result => result.Logs[0].Bloom.ToBytes()));
        var root = withRoots.MicrosecondsEach - withoutRoots.MicrosecondsEach;
        Console.WriteLine($"{"where the time of one transfer goes",-62}{"µs",13}");
        Part("metered IL, its storage in a dictionary (arithmetic, keys, log struct)", il.MicrosecondsEach);
        Part("rest of execution (arguments, frame, state, journal, log, result)", withoutRoots.MicrosecondsEach - il.MicrosecondsEach);
        Part($"root: hashing {(double)store.Recorded.Count / count:n1} nodes, {store.Recorded.Sum(node => node.Length) / count:n0} bytes", nodeHashes.MicrosecondsEach);
        Part("receipt's bloom: hashing the address and three topics", blooms.MicrosecondsEach);
        Part("root: trie, encoding, store", root - nodeHashes.MicrosecondsEach - blooms.MicrosecondsEach);
        var receipts = Rate.Measure(9, count, _ => Array.ForEach(results, result => new Receipt(result.StateRoot, result.GasConsumed, result.Logs).Hash.ToBytes()));
        Part("beside it, once a block is closed: receipt with its bloom, encoded and hashed", receipts.MicrosecondsEach);
    }

    private static void Print(string what, Rate rate) => Console.WriteLine($"{what,-62}{rate}");

    private static void Part(string what, double microseconds) => Console.WriteLine($"  {what,-78}{microseconds,9:n2}");
}
