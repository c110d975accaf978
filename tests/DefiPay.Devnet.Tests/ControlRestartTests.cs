using System.Text;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

/// <summary>What a control did is there after a restart, and the chain goes on from it.</summary>
public sealed class ControlRestartTests : IDisposable
{
    private const int Steps = 25;

    private readonly TestChain _test = new();
    private readonly List<string> _log = [];
    private StratisAddress _counter;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Reopen_AfterEveryControl_GivesTheSameChain(int seed)
    {
        var random = new Random(seed);
        _counter = await _test.DeployCounterAsync();
        using var dump = new MemoryStream();
        await _test.Chain.DumpAsync(dump, Patience);
        for (var step = 0; step < Steps; step++)
        {
            _log.Add(await ActAsync(random, dump.ToArray()));
            var before = Describe();

            _test.Reopen();

            Assert.True(before == Describe(), $"Seed {seed}, after {string.Join(", ", _log)}:\n{before}\nbecame\n{Describe()}");
        }

        var height = _test.Tip.Height;
        await _test.MineAsync();
        Assert.Equal((height + 1, 0), (_test.Tip.Height, _test.Chain.WaitingCount));
    }

    private async Task<string> ActAsync(Random random, byte[] dump)
    {
        switch (random.Next(9))
        {
            case 0:
                await _test.MineAsync(random.Next(1, 4));
                return "mine";
            case 1:
                return $"snapshot {(await _test.Chain.SnapshotAsync(Patience)).Id}";
            case 2 when _test.Chain.Snapshots.Count > 0:
                var id = _test.Chain.Snapshots[random.Next(_test.Chain.Snapshots.Count)].Id;
                Assert.NotNull(await _test.Chain.RevertAsync(id, Patience));
                return $"revert {id}";
            case 3 when _test.Chain.ReplaceableCount > 0:
                var depth = random.Next(1, Math.Min(4, _test.Chain.ReplaceableCount) + 1);
                await _test.Chain.ReorgAsync(depth, keepTransactions: true, Patience);
                return $"reorg {depth}, transactions kept";
            case 4 when _test.Chain.ReplaceableCount > 0:
                await _test.Chain.ReorgAsync(1, keepTransactions: false, Patience);
                return "reorg 1, transactions dropped";
            case 5:
                await _test.Chain.MintAsync(Bob.Address, (ulong)random.Next(1, 1_000_000), Patience);
                return "faucet";
            case 6:
                await _test.Chain.LoadAsync(new MemoryStream(dump), Patience);
                return "load";
            case 7:
                var coin = await _test.Chain.MintAsync(Alice.Address, 100_000_000, Patience);
                var script = Call(_counter, "Add", ContractParameter.Of(1ul));
                Assert.True(_test.Chain.AcceptUnsigned(new Transaction([new TransactionInput(coin.OutPoint, [])], [new TransactionOutput(0, script.Encode())])).IsAccepted);
                return "impersonate";
            default:
                // A payment that stays waiting until somebody mines.
                _test.Accept(_test.Pay(Alice, Bob.Address, (ulong)random.Next(1_000, 100_000)));
                return "pay";
        }
    }

    private string Describe()
    {
        var chain = _test.Chain;
        var state = chain.StateAt(_test.Tip.Height);
        var text = new StringBuilder()
            .AppendLine($"tip {_test.Tip.Height} {_test.Tip.Hash}, root {_test.Tip.Block.Header.StateRoot}, replaceable {chain.ReplaceableCount}")
            .AppendLine($"waiting {string.Join(' ', chain.WaitingTransactions().Select(transaction => transaction.Id))}")
            .AppendLine($"snapshots {string.Join(' ', chain.Snapshots.Select(snapshot => $"{snapshot.Id}:{snapshot.BlockHash}:{snapshot.Waiting.Count}"))}")
            .AppendLine($"receipts {string.Join(' ', chain.Receipts(0, _test.Tip.Height).Select(found => found.Receipt.Receipt.Hash))}")
            .AppendLine($"count {Convert.ToHexString(state.GetStorage(_counter, "Count"u8.ToArray()) ?? [])}");
        foreach (var account in new[] { Alice, Bob })
        {
            text.AppendLine(string.Join(' ', chain.UnspentOf(account.Address).Select(coin => $"{coin.OutPoint}={coin.ValueSatoshi}").Order()));
        }

        return text.ToString();
    }
}
