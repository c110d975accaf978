using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>A wallet's transactions as <c>Wallet/history</c> lists them, newest first: what was sent, and each address that received.</summary>
internal sealed class WalletHistory(StratisNetwork network)
{
    public IEnumerable<Item> Of(WalletState state, WalletAccount account, StratisAddress? only) =>
        state.Entries.Reverse().SelectMany(entry => Of(entry, account)).Where(item => only is not { } address || item.Touches(address.ToBase58(network)));

    private IEnumerable<Item> Of(WalletEntry entry, WalletAccount account)
    {
        WalletCoin[] spent = [.. entry.Spent.Where(coin => coin.Owner.AccountIndex == account.Index)];
        if (spent.Length > 0)
        {
            yield return Sent(entry, spent);
            yield break;
        }

        foreach (var made in entry.Made.Where(coin => coin.Owner.AccountIndex == account.Index).GroupBy(coin => coin.Owner.Address))
        {
            yield return new Item
            {
                Entry = entry,
                Type = entry.Transaction.IsCoinbase ? "mined" : "received",
                ToAddress = made.Key.ToBase58(network),
                AmountSatoshi = made.Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi),
            };
        }
    }

    private Item Sent(WalletEntry entry, WalletCoin[] spent)
    {
        var own = entry.Made.Select(coin => coin.OutPoint.Index).ToHashSet();
        Payment[] payments =
        [
            .. entry.Transaction.Outputs.Select((output, index) => new Payment(
                Destination(output.Script), output.ValueSatoshi, own.Contains((uint)index))),
        ];
        ulong made = entry.Transaction.Outputs.Aggregate(0ul, (sum, output) => sum + output.ValueSatoshi);
        ulong taken = spent.Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi);
        // Only a transaction all of whose coins are the wallet's shows its fee.
        ulong fee = spent.Length == entry.Transaction.Inputs.Count && taken > made ? taken - made : 0;
        Payment[] outside = [.. payments.Where(payment => !payment.IsChange)];
        return new Item
        {
            Entry = entry,
            Type = "send",
            ToAddress = outside.FirstOrDefault()?.DestinationAddress,
            AmountSatoshi = outside.Aggregate(0ul, (sum, payment) => sum + payment.Amount) + fee,
            FeeSatoshi = fee,
            Payments = payments,
        };
    }

    private string? Destination(byte[] script) =>
        Script.OwnerOf(script)?.ToBase58(network) ?? (ContractScript.IsContractScript(script) ? ScriptText.Assembly(script).Split(' ')[0] : null);

    /// <summary>Coins that a transaction paid out.</summary>
    public sealed record Payment(string? DestinationAddress, ulong Amount, bool IsChange);

    /// <summary>A line of the history.</summary>
    public sealed class Item
    {
        public required WalletEntry Entry { get; init; }

        public required string Type { get; init; }

        public string? ToAddress { get; init; }

        public required ulong AmountSatoshi { get; init; }

        public ulong? FeeSatoshi { get; init; }

        public IReadOnlyList<Payment>? Payments { get; init; }

        public bool Touches(string address) => ToAddress == address || Payments?.Any(payment => payment.DestinationAddress == address) == true;

        public bool Matches(string search) => Entry.Transaction.Id.ToString() == search.Trim() || Touches(search.Trim());

        public Dictionary<string, object?> ToJson()
        {
            var json = new Dictionary<string, object?>
            {
                ["type"] = Type,
                ["toAddress"] = ToAddress,
                ["id"] = Entry.Transaction.Id.ToString(),
                ["amount"] = AmountSatoshi,
                ["payments"] = Payments,
                ["fee"] = FeeSatoshi,
                ["confirmedInBlock"] = Entry.Height,
                ["timestamp"] = Entry.Time.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["txOutputTime"] = Entry.Time,
                ["txOutputIndex"] = 0,
            };
            // The node leaves out what does not apply.
            foreach (string absent in json.Where(member => member.Value is null).Select(member => member.Key).ToArray())
                json.Remove(absent);
            return json;
        }
    }
}
