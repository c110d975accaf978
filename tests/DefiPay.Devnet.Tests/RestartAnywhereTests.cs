using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

/// <summary>A chain that is stopped again and again while everything happens to it that may.</summary>
public sealed class RestartAnywhereTests : IDisposable
{
    private static readonly StratisAccount[] s_accounts = [Alice, Bob, StratisWallet.FindKnown("carol")!];

    private readonly TestChain _test = new();
    private readonly List<Hash256> _sent = [];

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Reopen_AfterAnyStep_GivesTheSameAnswers(int seed)
    {
        var random = new Random(seed);
        var counter = await _test.DeployCounterAsync();
        for (var step = 0; step < 60; step++)
        {
            await StepAsync(random, counter);
            if (random.Next(4) == 0)
            {
                var before = Answers(counter);
                _test.Reopen();
                Assert.Equal(before, Answers(counter));
            }
        }
    }

    private async Task StepAsync(Random random, StratisAddress counter)
    {
        var account = s_accounts[random.Next(s_accounts.Length)];
        var snapshots = _test.Chain.Snapshots;
        switch (random.Next(12))
        {
            case 0 when _test.Chain.ReplaceableCount > 0:
                await _test.Chain.ReorgAsync(random.Next(1, Math.Min(12, _test.Chain.ReplaceableCount) + 1), random.Next(2) == 0, Patience);
                break;
            case 1:
                await _test.Chain.SnapshotAsync(Patience);
                break;
            case 2 when snapshots.Count > 0:
                await _test.Chain.RevertAsync(snapshots[random.Next(snapshots.Count)].Id, Patience);
                break;
            case 3:
                await _test.Chain.MintAsync(account.Address, (ulong)random.Next(1, 1000), Patience);
                break;
            case < 7:
                await _test.MineAsync(random.Next(1, 4));
                break;
            case < 9:
                Send(_test.Pay(account, s_accounts[random.Next(s_accounts.Length)].Address, (ulong)random.Next(1, 100_000)));
                break;
            default:
                Send(_test.Contract(account, Call(counter, "Add", ContractParameter.Of((ulong)random.Next(9)))));
                break;
        }
    }

    // What a reorganisation lost, the counter for one, may make it one that is refused.
    private void Send(Transaction transaction)
    {
        if (_test.Chain.Accept(transaction).IsAccepted)
        {
            _sent.Add(transaction.Id);
        }
    }

    private List<string> Answers(StratisAddress counter)
    {
        var chain = _test.Chain;
        var blocks = Enumerable.Range(0, (int)_test.Tip.Height + 1).Select(height => chain.BlockAt((ulong)height)!).ToArray();
        return
        [
            .. blocks.Select(block => $"{Convert.ToHexString(block.Block.ToBytes())} {chain.FindBlock(block.Hash)?.Height} {chain.StateAt(block.Height).Exists(counter)}"),
            .. blocks.SelectMany(block => block.Receipts).Select(receipt => Convert.ToHexString(receipt.Encode())),
            .. KnownAccounts.All.Select(account => account.Address).Append(MinerKey.Address).Append(counter).SelectMany(chain.UnspentOf)
                .Select(coin => $"{coin with { Script = [] }} {Convert.ToHexString(coin.Script)} {chain.FindUnspent(coin.OutPoint)?.ValueSatoshi}"),
            .. chain.WaitingTransactions().Select(waiting => waiting.ToHex()),
            .. chain.Snapshots.Select(snapshot => $"{snapshot.Id} {snapshot.Height} {snapshot.BlockHash} {string.Join(' ', snapshot.Waiting.Select(waiting => waiting.Id))}"),
            .. _sent.Select(id => $"{id} {chain.FindTransaction(id)?.Block?.Height} {chain.FindTransaction(id)?.Transaction.ToHex()} {chain.FindReceipt(id)?.Result}"),
        ];
    }
}
