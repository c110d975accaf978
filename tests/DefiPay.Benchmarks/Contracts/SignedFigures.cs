using System.Diagnostics;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>
/// Signed transfers from bytes to the receipt: read, checked by the devnet's own rules, verified on both cores, and executed with every root on
/// one of them, while the next block is verified. Held against nothing but verifying, in the same run.
/// </summary>
internal static class SignedFigures
{
    // Until the JIT has compiled everything for the last time.
    private const int WarmUpBlocks = 40;
    private const int Blocks = 20;
    private const int Rounds = 3;

    public static void Run()
    {
        var chain = new TokenChain();
        Run(chain, Sign(chain, WarmUpBlocks));
        var rounds = new List<Round>();
        for (var round = 0; round < Rounds; round++)
        {
            var blocks = Sign(chain, Blocks);
            // What was made to be measured is not new any more when it is: the collector would move all of it in the first round.
            GC.Collect();
            var raw = RawRates.Verify(10_000).PerSecond;
            rounds.Add(Measure(chain, blocks, raw));
        }

        Console.WriteLine($"{"Signed SRC20 transfers, bytes to receipt, on " + Environment.ProcessorCount + " cores",-62}{"raw checks/s",14}{"transfers/s",14}{"ratio",8}");
        foreach (var round in rounds.OrderBy(round => round.Signed / round.Raw))
        {
            Console.WriteLine($"{"with the state root of every transaction (asked: 40 %)",-62}{round.Raw,14:n0}{round.Signed,14:n0}{round.Signed / round.Raw,8:p0}");
            Console.WriteLine($"  of that: collector {round.Paused:p0}, threads that rest {round.Resting:p0}; executed in {round.ExecutionMicroseconds:n1} µs each");
        }

        PrintSplit(chain);
    }

    private static Round Measure(TokenChain chain, SignedBlock[] blocks, double raw)
    {
        var count = Blocks * TokenChain.BlockSize;
        var start = Stopwatch.GetTimestamp();
        var paused = GC.GetTotalPauseDuration();
        var pipeline = Run(chain, blocks);
        paused = GC.GetTotalPauseDuration() - paused;
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Round(
            raw, count / elapsed.TotalSeconds, paused / elapsed, pipeline.Resting / (elapsed * Environment.ProcessorCount), pipeline.Executing.TotalMicroseconds / count);
    }

    private static void PrintSplit(TokenChain chain)
    {
        var block = SignedBlock.Make(chain);
        var count = block.Transactions.Count;
        Rate Each(Action<int> action) => Rate.Measure(9, count, _ =>
        {
            for (var i = 0; i < count; i++)
            {
                action(i);
            }
        });

        Part("reading the bytes, and the transaction's id", Each(i => Transaction.Decode(block.Transactions[i])));
        Part("that, and the rules for shape, coins, gas and script", Each(i => block.Check(i)));
        Part("that, and the signature: digest, owner of the key, check", Each(i => block.Verify(i)));
    }

    private static void Part(string what, Rate rate) => Console.WriteLine($"  {what,-60}{rate.MicrosecondsEach,9:n2} µs {rate.BytesEach,8:n0} B");

    private static SignedBlock[] Sign(TokenChain chain, int count) => [.. Enumerable.Range(0, count).Select(_ => SignedBlock.Make(chain))];

    private static VerifyThenExecute Run(TokenChain chain, SignedBlock[] blocks)
    {
        var verified = blocks.Select(_ => new ContractTransaction[TokenChain.BlockSize]).ToArray();
        var pipeline = new VerifyThenExecute(
            blocks.Length,
            TokenChain.BlockSize,
            (block, i) => verified[block][i] = blocks[block].Verify(i),
            block =>
            {
                ContractThread.Run(() => Execute(chain, verified[block]));
                verified[block] = [];
            });
        pipeline.Run();
        return pipeline;
    }

    private static Hash256 Execute(TokenChain chain, ContractTransaction[] block)
    {
        var receipts = new Receipt[block.Length];
        for (var i = 0; i < block.Length; i++)
        {
            var result = chain.Executor.Execute(block[i], chain.State);
            TokenChain.Require(result);
            receipts[i] = result.Receipt;
        }

        return ReceiptRoot.Compute(receipts);
    }

    /// <param name="Raw">Signatures checked per second, with nothing else to do.</param>
    /// <param name="Signed">Transfers per second.</param>
    /// <param name="Paused">The share of the time in which the collector stopped all threads.</param>
    /// <param name="Resting">The share of all threads' time in which there was nothing for one to do.</param>
    /// <param name="ExecutionMicroseconds">One transfer's execution with root and receipt, beside another thread's verifying, pauses included.</param>
    private sealed record Round(double Raw, double Signed, double Paused, double Resting, double ExecutionMicroseconds);

    /// <summary>Transactions as bytes, and the coins that they spend.</summary>
    private sealed class SignedBlock : ICoinLookup
    {
        private const ulong CoinSatoshi = 100_000_000;
        private readonly Dictionary<OutPoint, UnspentCoin> _coins = [];
        private readonly List<byte[]> _transactions = [];

        public IReadOnlyList<byte[]> Transactions => _transactions;

        public static SignedBlock Make(TokenChain chain)
        {
            var block = new SignedBlock();
            for (var i = 0; i < TokenChain.BlockSize; i++)
            {
                var (from, script) = chain.NextScript();
                var coin = new OutPoint(chain.Transaction(from.Address, script).TransactionId, 0);
                block._coins.Add(coin, new UnspentCoin(coin, CoinSatoshi, Script.PayToPublicKeyHash(from.Address), 1, false));
                block._transactions.Add(TransactionBuilder.BuildContract(from, [new SpendableCoin(coin, CoinSatoshi)], script).ToBytes());
            }

            return block;
        }

        public UnspentCoin? Find(OutPoint outPoint) => _coins.GetValueOrDefault(outPoint);

        public (Transaction Transaction, Spend Spend) Check(int index)
        {
            var transaction = Transaction.Decode(_transactions[index]);
            Spend? spend = null;
            var refusal = TransactionRules.Check(transaction) ?? InputScripts.Check(transaction) ?? InputRules.Check(transaction, this, 2, out spend);
            return refusal is null ? (transaction, spend!) : throw new InvalidOperationException(refusal.Message);
        }

        public ContractTransaction Verify(int index)
        {
            var (transaction, spend) = Check(index);
            if (SignatureRules.Check(transaction, spend.Coins) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Message);
            }

            return new ContractTransaction
            {
                TransactionId = transaction.Id,
                OutputIndex = spend.Contract!.OutputIndex,
                Script = spend.Contract.Script,
                Sender = spend.Contract.Sender,
                FeeSatoshi = spend.FeeSatoshi,
                BlockNumber = 2,
            };
        }
    }
}
