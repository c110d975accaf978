using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests;

public class KillTests
{
    /// <summary>
    /// Several wallets send while the process is killed after a number of answers that the seed decides: whatever was answered must be there.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Kill_WhileTransactionsArrive_LosesNoneThatWasAnswered(int seed)
    {
        using var folder = new DataFolder();
        var acknowledged = new List<Hash256>();
        var random = new Random(seed);
        for (var round = 0; round < 2; round++)
        {
            using var child = await ChildDevnet.StartAsync(folder);
            var killAfter = acknowledged.Count + random.Next(1, 25);
            var senders = KnownAccounts.All.Take(4).Select(account => SendUntilDeadAsync(child.Http, StratisWallet.Known.GetAccount(account.Index), acknowledged));
            var sending = Task.WhenAll(senders.ToArray());
            await TestDevnet.UntilAsync(() => CountOf(acknowledged) >= killAfter);
            child.Kill();
            await sending;
        }

        await using var survivor = await TestDevnet.StartAsync(folder);
        Assert.All(acknowledged, id => Assert.NotNull(survivor.Chain.FindTransaction(id)));
        await TestDevnet.UntilAsync(() => survivor.Chain.WaitingCount == 0);
        Assert.All(acknowledged, id => Assert.NotNull(survivor.Chain.FindTransaction(id)!.Value.Block));
    }

    private static async Task SendUntilDeadAsync(HttpClient http, StratisAccount account, List<Hash256> acknowledged)
    {
        try
        {
            while (true)
            {
                var payment = TransactionBuilder.BuildPayment(account, await CoinsOfAsync(http, account), account.Address, 1_000);
                using var answer = await http.PostAsJsonAsync("api/Wallet/send-transaction", new { hex = payment.ToHex() }, TestDevnet.Patience);
                if (answer.IsSuccessStatusCode)
                {
                    lock (acknowledged)
                    {
                        acknowledged.Add(payment.Id);
                    }
                }
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException)
        {
            // The process is gone, as intended.
        }
    }

    private static async Task<SpendableCoin[]> CoinsOfAsync(HttpClient http, StratisAccount account)
    {
        var answer = await http.GetFromJsonAsync<JsonElement>(
            $"api/BlockStore/getutxosetforaddress?address={TestDevnet.Base58(account.Address)}", TestDevnet.Patience);
        return [.. answer.GetProperty("utxos").EnumerateArray().Select(coin => new SpendableCoin(
            new OutPoint(Hash256.Parse(coin.GetProperty("hash").GetString()!), coin.GetProperty("n").GetUInt32()),
            coin.GetProperty("satoshis").GetUInt64()))];
    }

    private static int CountOf(List<Hash256> list)
    {
        lock (list)
        {
            return list.Count;
        }
    }
}
