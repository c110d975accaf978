using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>A request to create or call a contract with the coins of a wallet, checked as the node's models check it.</summary>
internal sealed record ContractSpendBody
{
    public const ulong GasPriceMin = 100, GasPriceMax = 10_000, CallGasMin = 10_000, CreateGasMin = 12_000, GasMax = 250_000;
    private const int CodeSizeMax = 100_000;
    private const int MethodNameLengthMax = 256;
    private const string FeeMalformed = "The fee is not in the correct format.";

    public required string WalletName { get; init; }

    public required string AccountName { get; init; }

    public required string Password { get; init; }

    public required StratisAddress Sender { get; init; }

    public required ContractScript Script { get; init; }

    public required ulong AmountSatoshi { get; init; }

    /// <summary>Fee on top of the gas.</summary>
    public required ulong FeeSatoshi { get; init; }

    public required IReadOnlyList<OutPoint> OutPoints { get; init; }

    /// <summary>Payments besides.</summary>
    public required IReadOnlyList<TransactionOutput> Recipients { get; init; }

    public ulong WholeFeeSatoshi => Script.GasPrice * Script.GasLimit + FeeSatoshi;

    /// <summary>Reads a create.</summary>
    public static ContractSpendBody Create(RequestBody body, StratisNetwork network)
    {
        byte[] code = Code(body);
        ulong gasLimit = body.RequiredNumber("gasLimit", CreateGasMin, GasMax);
        return Read(
            body, network, "An amount is required.", "A password is required.", (price, parameters) => ContractScript.Create(code, price, gasLimit, parameters));
    }

    /// <summary>Reads a call.</summary>
    public static ContractSpendBody Call(RequestBody body, StratisNetwork network)
    {
        StratisAddress contract = body.Address("contractAddress", network, "A smart contract address is required.");
        string method = Method(body);
        if (body.Flag("isInteropFeeForMultisig"))
            body.Refuse("isInteropFeeForMultisig: this node has no federation that could be paid; false is accepted.");
        ulong gasLimit = body.RequiredNumber("gasLimit", CallGasMin, GasMax);
        return Read(
            body,
            network,
            "An amount is required but this can be set to 0.",
            "A password for the wallet is required.",
            (price, parameters) => ContractScript.Call(contract, method, price, gasLimit, parameters));
    }

    /// <summary>The bytecode of a create.</summary>
    public static byte[] Code(RequestBody body)
    {
        string code = body.Required("contractCode", "the hexadecimal digits of a contract's bytecode", "Contract code is required.");
        if (code.Length % 2 == 0 && code.Length <= 2 * CodeSizeMax && code.All(char.IsAsciiHexDigit))
            return Convert.FromHexString(code);
        body.Refuse($"contractCode: an even number of hexadecimal digits is accepted, at most {2 * CodeSizeMax}.");
        return [];
    }

    /// <summary>The method of a call.</summary>
    public static string Method(RequestBody body)
    {
        string method = body.Required("methodName", "the name of a public method", "A method name is required.");
        if (method.Length > MethodNameLengthMax)
            body.Refuse($"methodName: at most {MethodNameLengthMax} characters are accepted.");
        return method;
    }

    private static ContractSpendBody Read(
        RequestBody body,
        StratisNetwork network,
        string amountMissing,
        string passwordMissing,
        Func<ulong, IReadOnlyList<ContractParameter>, ContractScript> script)
    {
        ulong price = body.RequiredNumber("gasPrice", GasPriceMin, GasPriceMax);
        (IReadOnlyList<TransactionOutput> recipients, int? feeFrom) = SpendBody.Recipients(body, network);
        if (feeFrom is not null)
            body.Refuse("subtractFeeFromAmount: gas cannot be taken from a recipient; false is accepted.");
        string walletName = SpendBody.WalletName(body);
        string password = SpendBody.Password(body, passwordMissing);
        ulong amount = body.RequiredCoins("amount", amountMissing);
        ulong fee = body.RequiredCoins("feeAmount", FeeMalformed, FeeMalformed);
        StratisAddress sender = body.Address("sender", network, "Sender is required.");
        IReadOnlyList<OutPoint> outPoints = SpendBody.OutPoints(body);
        body.Check();
        IReadOnlyList<ContractParameter> parameters = SpendBody.Parameters(body, network, takesArrays: true);
        body.CheckParameters();
        return new ContractSpendBody
        {
            WalletName = walletName,
            AccountName = SpendBody.AccountName(body),
            Password = password,
            Sender = sender,
            Script = script(price, parameters),
            AmountSatoshi = amount,
            FeeSatoshi = fee,
            OutPoints = outPoints,
            Recipients = recipients,
        };
    }
}
