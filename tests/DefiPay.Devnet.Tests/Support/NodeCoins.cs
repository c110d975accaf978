using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests.Support;

internal static class NodeCoins
{
    /// <summary>What an account can spend: the coins that the node lists, less those that a waiting transaction spends, all of one moment.</summary>
    public static async Task<SpendableCoin[]> CoinsOfAsync(this HttpClient http, StratisAccount account)
    {
        while (true)
        {
            var tip = await http.TipAsync();
            var answer = await http.GetFromJsonAsync<JsonElement>($"api/BlockStore/getutxosetforaddress?address={TestDevnet.Base58(account.Address)}", TestDevnet.Patience);
            var spent = await http.SpentByWaitingAsync();
            if (await http.TipAsync() != tip)
                continue;
            var listed = answer.GetProperty("utxos").EnumerateArray().Select(coin => new SpendableCoin(
                new OutPoint(Hash256.Parse(coin.GetProperty("txId").GetString()!), coin.GetProperty("index").GetUInt32()),
                coin.GetProperty("value").GetUInt64()));
            return [.. listed.Where(coin => !spent.Contains(coin.OutPoint))];
        }
    }

    private static async Task<string?> TipAsync(this HttpClient http) => await http.GetFromJsonAsync<string>("api/Consensus/getbestblockhash", TestDevnet.Patience);

    private static async Task<HashSet<OutPoint>> SpentByWaitingAsync(this HttpClient http)
    {
        var spent = new HashSet<OutPoint>();
        foreach (var id in (await http.GetFromJsonAsync<string[]>("api/Mempool/getrawmempool", TestDevnet.Patience))!)
        {
            if (await http.GetFromJsonAsync<string>($"api/Node/getrawtransaction?trxid={id}", TestDevnet.Patience) is { } hex)
                spent.UnionWith(Transaction.Decode(Convert.FromHexString(hex)).Inputs.Select(input => input.Previous));
        }

        return spent;
    }
}
