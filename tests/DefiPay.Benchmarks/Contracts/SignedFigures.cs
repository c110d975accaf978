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
    private const int WarmUpBlocks = 10;
    private const int Blocks = 20;
    private const int Rounds = 3;

    public static void Run()
    {
        var chain = new TokenChain();
        Run(chain, Sign(chain, WarmUpBlocks));
        var ratios = new List<(double Raw, double Signed)>();
        for (var round = 0; round < Rounds; round++)
        {
            var blocks = Sign(chain, Blocks);
            // What was made to be measured is not new any more when it is: the collector would move all of it in the first round.
            GC.Collect();
            var raw = RawRates.Verify(10_000).PerSecond;
            var signed = Rate.Measure(1, Blocks * TokenChain.BlockSize, _ => Run(chain, blocks)).PerSecond;
            ratios.Add((raw, signed));
        }

        Console.WriteLine($"{"Signed SRC20 transfers, bytes to receipt, on " + Environment.ProcessorCount + " cores",-62}{"raw checks/s",14}{"transfers/s",14}{"ratio",8}");
        foreach (var (raw, signed) in ratios.OrderBy(pair => pair.Signed / pair.Raw))
        {
            Console.WriteLine($"{"with the state root of every transaction (asked: 40 %)",-62}{raw,14:n0}{signed,14:n0}{signed / raw,8:p0}");
        }

        PrintSplit(chain);
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

    private static void Run(TokenChain chain, SignedBlock[] blocks)
    {
        var verified = blocks.Select(_ => new ContractTransaction[TokenChain.BlockSize]).ToArray();
        new VerifyThenExecute(
            blocks.Length,
            TokenChain.BlockSize,
            (block, i) => verified[block][i] = blocks[block].Verify(i),
            block =>
            {
                ContractThread.Run(() => Execute(chain, verified[block]));
                verified[block] = [];
            }).Run();
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
            var refusal = TransactionRules.Check(transaction) ?? InputRules.Check(transaction, this, 2, out spend);
            return refusal is null ? (transaction, spend!) : throw new InvalidOperationException(refusal.Message);
        }

        public ContractTransaction Verify(int index)
        {
            var (transaction, spend) = Check(index);
            if (InputRules.CheckSignatures(transaction, spend) is { } refusal)
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
