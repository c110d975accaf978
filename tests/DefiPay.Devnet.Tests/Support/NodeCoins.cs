using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests.Support;

internal static class NodeCoins
{
    /// <summary>What an account can spend, as the node says.</summary>
    public static async Task<SpendableCoin[]> CoinsOfAsync(this HttpClient http, StratisAccount account)
    {
        var answer = await http.GetFromJsonAsync<JsonElement>($"api/BlockStore/getutxosetforaddress?address={TestDevnet.Base58(account.Address)}", TestDevnet.Patience);
        return [.. answer.GetProperty("utxos").EnumerateArray().Select(coin => new SpendableCoin(
            new OutPoint(Hash256.Parse(coin.GetProperty("txId").GetString()!), coin.GetProperty("index").GetUInt32()),
            coin.GetProperty("value").GetUInt64()))];
    }
}
