using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests;

public class FullDiskTests
{
    private const int RoomBytes = 96 << 10;

    [Fact]
    public async Task Send_NoRoomForMore_IsRefusedInWordsAndNothingIsLost()
    {
        using var folder = new DataFolder();
        Payer payer;
        string refusal;
        using (var child = await ChildDevnet.StartAsync(folder, RoomBytes))
        {
            payer = new Payer(child.Http, await child.Http.CoinsOfAsync(TestDevnet.Alice));
            refusal = await payer.PayUntilRefusedAsync();

            // It serves on, and refuses on.
            Assert.Equal(refusal, await payer.PayUntilRefusedAsync());
            Assert.NotEmpty(await child.Http.CoinsOfAsync(TestDevnet.Bob));
            child.Kill();
        }

        Assert.Contains(folder.ChainFile, refusal, StringComparison.Ordinal);
        Assert.Contains("Nothing was lost, and nothing new is taken", refusal, StringComparison.Ordinal);
        Assert.NotEmpty(payer.Acknowledged);
        await using var roomy = await TestDevnet.StartAsync(folder);
        await TestDevnet.UntilAsync(() => roomy.Chain.WaitingCount == 0);
        Assert.All(payer.Acknowledged, id => Assert.NotNull(roomy.Chain.FindTransaction(id)?.Block));
        await roomy.SendAsync(TransactionBuilder.BuildPayment(TestDevnet.Alice, await roomy.CoinsOfAsync(TestDevnet.Alice), TestDevnet.Bob.Address, 1_000));
    }

    [Fact]
    public async Task Wallet_NoRoomForItsFile_IsRefusedInWordsAndLeavesNothing()
    {
        using var folder = new DataFolder();
        using (var child = await ChildDevnet.StartAsync(folder))
        {
            await child.Http.GetStringAsync("api/Wallet/list-wallets", TestDevnet.Patience);
        }

        using var full = await ChildDevnet.StartAsync(folder, fileBytesMax: 512);
        using var answer = await full.Http.PostAsJsonAsync("api/Wallet/create", new { name = "mine", password = "p", passphrase = "" }, TestDevnet.Patience);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("The disk does not take the file of wallet mine", await answer.Content.ReadAsStringAsync(TestDevnet.Patience));
        Assert.Equal("""{"walletNames":["cirrusdev"],"watchOnlyWallets":[]}""", await full.Http.GetStringAsync("api/Wallet/list-wallets", TestDevnet.Patience));
        Assert.Equal("cirrusdev.wallet.json", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "wallets")))));
    }

    /// <summary>Spends the change of its last payment, without waiting for a block: where there is no room, there are no more blocks either.</summary>
    private sealed class Payer(HttpClient http, SpendableCoin[] coins)
    {
        private SpendableCoin[] _coins = coins;

        public List<Hash256> Acknowledged { get; } = [];

        /// <summary>Gives the words of the refusal.</summary>
        public async Task<string> PayUntilRefusedAsync()
        {
            for (var patience = TestDevnet.Patience; ;)
            {
                var payment = TransactionBuilder.BuildPayment(TestDevnet.Alice, _coins, TestDevnet.Bob.Address, 1_000);
                using var answer = await http.PostAsJsonAsync("api/Wallet/send-transaction", new { hex = payment.ToHex() }, patience);
                if (!answer.IsSuccessStatusCode)
                {
                    Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
                    var body = await answer.Content.ReadFromJsonAsync<JsonElement>(patience);
                    return body.GetProperty("errors")[0].GetProperty("message").GetString()!;
                }

                Acknowledged.Add(payment.Id);
                _coins = [new SpendableCoin(new OutPoint(payment.Id, 1), payment.Outputs[1].ValueSatoshi)];
            }
        }
    }
}
