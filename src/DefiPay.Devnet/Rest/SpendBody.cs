using System.Text.Json;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>The members that all requests share by which a wallet of the node spends.</summary>
internal static class SpendBody
{
    public const int RecipientsMax = 500;
    private const int ParametersMax = 64;
    private const int DataSizeMax = 80;
    private const int ScriptSizeMax = 10_000;
    private const byte OpReturn = 0x6a;

    public static string WalletName(RequestBody body) => body.Required("walletName", "the name of a wallet", "The name of the wallet is missing.");

    public static string AccountName(RequestBody body) => body.Text("accountName") is { Length: > 0 } name ? name : NodeWallets.DefaultAccount;

    public static string Password(RequestBody body, string missing = "A password is required.") => body.Required("password", "the wallet's password", missing);

    public static IReadOnlyList<OutPoint> OutPoints(RequestBody body) =>
    [
        .. body.List("outpoints", Spender.InputCountMax)
            .Select((element, index) => body.Element($"outpoints[{index}]", element, inner => new CoinName(
                Hash(inner), (uint)inner.Number("index", 0, 0, uint.MaxValue))))
            .OfType<CoinName>()
            .Select(coin => new OutPoint(coin.TransactionId, coin.Index)),
    ];

    /// <summary>Outputs to the recipients, and which of them pays the fee.</summary>
    public static (IReadOnlyList<TransactionOutput> Outputs, int? FeeFrom) Recipients(RequestBody body, StratisNetwork network)
    {
        var outputs = new List<TransactionOutput>();
        int? feeFrom = null;
        IReadOnlyList<JsonElement> elements = body.List("recipients", RecipientsMax);
        for (int i = 0; i < elements.Count; i++)
        {
            bool paysFee = false;
            TransactionOutput? output = body.Element($"recipients[{i}]", elements[i], inner =>
            {
                paysFee = inner.Flag("subtractFeeFromAmount");
                return Recipient(inner, network);
            });
            if (output is null)
                continue;
            if (paysFee)
            {
                if (feeFrom is not null)
                    body.Refuse("subtractFeeFromAmount: one recipient at most pays the fee.");
                feeFrom = outputs.Count;
            }

            outputs.Add(output);
        }

        return (outputs, feeFrom);
    }

    /// <summary>
    /// An output that carries <c>opReturnData</c>; null when there is none. A node's wallet writes scripts of 83 bytes at most, though its mempool
    /// takes longer ones from elsewhere.
    /// </summary>
    public static TransactionOutput? Data(RequestBody body)
    {
        if (body.Text("opReturnData") is not { Length: > 0 } text)
            return null;
        byte[] data = System.Text.Encoding.UTF8.GetBytes(text);
        if (data.Length <= DataSizeMax)
            return new TransactionOutput(body.Coins("opReturnAmount") ?? 0, [OpReturn, .. Script.Push(data)]);
        body.Refuse(
            $"opReturnData: {data.Length} bytes are given, at most {DataSizeMax} are accepted.",
            "Data in OP_RETURN should have a maximum size of 83 bytes (Parameter 'data')");
        return null;
    }

    /// <summary>A method's parameters; whether they fit is for the caller to check.</summary>
    /// <param name="body">The request.</param>
    /// <param name="network">Of the addresses.</param>
    /// <param name="takesArrays">Whether a list may stand for a parameter; nodes take none in a local call.</param>
    public static IReadOnlyList<ContractParameter> Parameters(RequestBody body, StratisNetwork network, bool takesArrays)
    {
        var parameters = new List<ContractParameter>();
        IReadOnlyList<JsonElement> elements = body.List("parameters", ParametersMax);
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i].ValueKind != JsonValueKind.String)
            {
                body.Refuse($"parameters[{i}]: a text, type#value, is accepted.");
                continue;
            }

            string text = RequestBody.TextOf(elements[i], "parameters");
            try
            {
                parameters.Add(takesArrays && ArrayParameter.Is(text) ? ArrayParameter.Parse(text, network) : ContractParameter.Parse(text, network));
            }
            catch (FormatException exception)
            {
                body.Refuse($"parameters[{i}]: {exception.Message.TrimEnd('.')}; {ParameterForm.Accepted(text, network)}", exception.Message);
            }
        }

        return parameters;
    }

    private static Hash256 Hash(RequestBody body)
    {
        if (!Hash256.TryParse(body.Text("transactionId"), out Hash256 hash))
            body.Refuse("transactionId: 64 hexadecimal digits are expected.", body.Has("transactionId") ? null : "The transaction id is missing.");
        return hash;
    }

    private static TransactionOutput Recipient(RequestBody body, StratisNetwork network)
    {
        ulong amount = body.RequiredCoins("amount", "An amount is required.", "The amount is not in the correct format.");
        if (amount == 0 && Coins.TryParse(body.Text("amount") ?? "", out _))
            body.Refuse("amount: is zero; a recipient gets more than that.", "No amount specified.");
        if (body.OptionalAddress("destinationAddress", network) is { } address)
            return new TransactionOutput(amount, Script.PayToPublicKeyHash(address));
        string script = body.Has("destinationAddress") ? "" : body.Required("destinationScript", "an address or the hexadecimal digits of a script");
        if (script.Length > 2 * ScriptSizeMax || script.Length % 2 != 0 || !script.All(char.IsAsciiHexDigit))
        {
            body.Refuse($"destinationScript: an even number of hexadecimal digits is accepted, at most {2 * ScriptSizeMax}.");
            script = "";
        }

        return new TransactionOutput(amount, Convert.FromHexString(script));
    }

    private sealed record CoinName(Hash256 TransactionId, uint Index);
}
