using DefiPay.ContractEngine.State;
using DefiPay.Crypto;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// What is checked of a chain that comes from elsewhere while its steps are done. Whoever wrote it may have made every checksum fit and, as all
/// know the devnet's key, every signature. What only a run of the contracts would tell (whether a call's result is the right one) is not looked at:
/// that would take as long as the chain took.
/// </summary>
/// <param name="states">The states of the chain, which are filled as its steps are done.</param>
/// <param name="gasLimit">Gas that the contract transactions of a block may use together.</param>
internal sealed class ForeignChain(ChainStateStore states, ulong gasLimit)
{
    // Far more than can wait at a node, where a reorganisation may bring back some blocks' worth.
    private const int WaitingMax = 10 * TransactionPool.CountMax;

    private readonly StateAudit _audit = new(states.ReadChecked);
    private Hash256 _lastRoot = ContractState.EmptyRoot;

    /// <summary>Checks what a branch says of itself. Called on several threads, before the branch's turn.</summary>
    /// <exception cref="ChainDumpException">Something in it does not fit.</exception>
    public void CheckContent(BranchOutline branch)
    {
        foreach (var block in branch.Blocks)
        {
            Require(BlockRules.CheckContent(block.Chained, block.Transactions, BlockOutline.ReadReceipts(block.ReceiptBytes.Span), gasLimit));
        }

        // Also the pieces that no state needs: a block to come may need one, and would find the wrong bytes.
        var nodes = branch.Nodes;
        while (nodes.MoveNext())
        {
            if (new Hash256(Keccak256.Hash(nodes.Value)) != nodes.Current.Hash)
            {
                throw Refused($"A piece of the contracts' state of block {branch.Blocks[^1].Chained.Height} is not what its hash says.");
            }
        }
    }

    /// <summary>Checks that a branch goes on from what is there.</summary>
    /// <exception cref="ChainDumpException">It does not.</exception>
    public static void CheckNext(Ledger ledger, BranchOutline branch)
    {
        if (branch.FirstHeight > (ulong)ledger.Blocks.Count)
        {
            return; // As at every start, the ledger refuses it.
        }

        if (branch.FirstHeight == 0)
        {
            CheckFirst(branch);
        }

        var below = branch.FirstHeight == 0 ? null : ledger.Blocks[(int)branch.FirstHeight - 1].Header;
        foreach (var block in branch.Blocks)
        {
            var (header, height) = (block.Chained.Header, block.Chained.Height);
            if (below is not null)
            {
                Require(BlockRules.CheckNext(header, height, below, hasReceipts: !header.ReceiptRoot.IsZero));
            }

            Require(BlockRules.CheckCoinbase(block.Transactions, height, ledger.Branch + 1));
            below = header;
        }
    }

    /// <summary>Checks the coins that went through a block.</summary>
    /// <exception cref="ChainDumpException">They do not fit.</exception>
    public static void CheckCoins(ChainedBlock block, CoinFlow flow) => Require(BlockRules.CheckCoins(block.Height, flow));

    /// <summary>Checks that the states after a branch's blocks are there, and the coins of which they say that contracts have them.</summary>
    /// <exception cref="ChainDumpException">Something is missing.</exception>
    public void CheckStates(Ledger ledger, BranchOutline branch)
    {
        foreach (var block in branch.Blocks)
        {
            if (block.Chained.Header.StateRoot is var root && root == _lastRoot)
            {
                continue;
            }

            var outputs = Explained(block.Chained, () => _audit.Check(root));
            _lastRoot = root;

            // Only of the last block are the coins known.
            if (block == branch.Blocks[^1])
            {
                CheckContractCoins(ledger, block.Chained, outputs);
            }
        }
    }

    /// <summary>Checks the chain as it is when all steps are done.</summary>
    /// <exception cref="ChainDumpException">It is none of a devnet, or a node could not go on with it.</exception>
    public void CheckEnd(Ledger ledger)
    {
        if (ledger.Blocks.Count == 0 || !Secp256k1.Verify(ledger.Tip.Hash.ToBytes(), ledger.Tip.Header.Signature, MinerKey.PublicKey))
        {
            throw NotOfADevnet("its blocks are not signed by the devnet's authority");
        }

        CheckContractCoins(ledger, ledger.Tip, Explained(ledger.Tip, () => _audit.OutputsOf(ledger.Tip.Header.StateRoot)));
        CheckWaiting(ledger.Pool.ToList());
        foreach (var snapshot in ledger.Snapshots)
        {
            CheckWaiting(snapshot.Waiting);
        }
    }

    /// <summary>Checks that no more transactions wait than a node could have had, before there are more than memory holds.</summary>
    /// <exception cref="ChainDumpException">There are more.</exception>
    public static void CheckWaitingCount(int count)
    {
        if (count > WaitingMax)
        {
            throw Refused($"In the dump {count} transactions or more wait for a block at once; at most {WaitingMax} are accepted.");
        }
    }

    /// <summary>Refuses a dump in one sentence.</summary>
    public static ChainDumpException Refused(string sentence) => new($"{sentence} Nothing was changed.");

    private static void CheckFirst(BranchOutline branch)
    {
        var count = (int)FirstBlocks.LastHeight + 1;
        var time = branch.Blocks.Count < count ? 0 : branch.Blocks[count - 1].Chained.Header.Time;
        if (time < FirstBlocks.LastHeight || !FirstBlocks.Create(time).Select(block => block.Hash).SequenceEqual(branch.Blocks.Take(count).Select(block => block.Chained.Hash)))
        {
            throw NotOfADevnet($"its first {count} blocks are not those that every devnet begins with");
        }
    }

    private static void CheckContractCoins(Ledger ledger, ChainedBlock block, IEnumerable<UnspentOutput> outputs)
    {
        foreach (var output in outputs)
        {
            var coin = ledger.Coins.Find(new OutPoint(output.TransactionId, output.Index));
            if (coin?.ValueSatoshi != output.ValueSatoshi || !(ContractScript.IsContractScript(coin.Script) || Script.IsInternalContractTransfer(coin.Script, out _)))
            {
                throw Refused(
                    $"The state after block {block.Height} gives a contract the {output.ValueSatoshi} satoshi of {output.TransactionId}-{output.Index}, and the blocks do not.");
            }
        }
    }

    private static void CheckWaiting(IReadOnlyList<Transaction> waiting)
    {
        CheckWaitingCount(waiting.Count);
        foreach (var transaction in waiting)
        {
            if (TransactionRules.Check(transaction) is { } refusal)
            {
                throw Refused($"{refusal.Code}: in the dump transaction {transaction.Id} waits for a block, and none could hold it. {refusal.Message}");
            }
        }
    }

    private static T Explained<T>(ChainedBlock block, Func<T> look)
    {
        try
        {
            return look();
        }
        catch (StateStoreException broken)
        {
            throw Refused($"The dump does not hold the contracts' state after block {block.Height}. {broken.Message}");
        }
    }

    private static void Require(string? wrong)
    {
        if (wrong is not null)
        {
            throw Refused(wrong);
        }
    }

    private static ChainDumpException NotOfADevnet(string why) => Refused($"The dump holds no chain of a devnet: {why}.");
}
