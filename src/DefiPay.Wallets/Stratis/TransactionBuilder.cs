using DefiPay.Stratis;

namespace DefiPay.Wallets.Stratis;

/// <summary>
/// Makes signed transactions of one account: takes coins, pays, and gives the rest back to the account. The same coins and wishes give the
/// same bytes, so that a transaction can be made again after a crash.
/// </summary>
public static class TransactionBuilder
{
    /// <summary>What a transaction costs on top of its gas unless told otherwise: 0.01 coins, enough for 100 kB.</summary>
    public const ulong DefaultFeeSatoshi = 1_000_000;

    /// <summary>Least gas price that nodes relay, in satoshi.</summary>
    public const ulong DefaultGasPrice = 100;

    /// <summary>A transaction spends at most this many coins, so that it stays small enough to be relayed.</summary>
    public const int InputCountMax = 200;

    /// <summary>Makes a contract transaction. Its whole fee is gas price times gas limit, plus <paramref name="feeSatoshi"/>.</summary>
    /// <param name="account">Who sends, pays and signs.</param>
    /// <param name="coins">The account's unspent coins; the largest are taken first.</param>
    /// <param name="script">What to create or call.</param>
    /// <param name="amountSatoshi">Value to send to the contract.</param>
    /// <param name="feeSatoshi">Fee for the transaction's bytes.</param>
    /// <exception cref="InsufficientCoinsException">The coins do not suffice.</exception>
    /// <exception cref="OverflowException">Amount and fee exceed 64 bits.</exception>
    public static Transaction BuildContract(
        StratisAccount account,
        IReadOnlyList<SpendableCoin> coins,
        ContractScript script,
        ulong amountSatoshi = 0,
        ulong feeSatoshi = DefaultFeeSatoshi)
    {
        ArgumentNullException.ThrowIfNull(script);
        var wholeFee = checked(script.GasPrice * script.GasLimit + feeSatoshi);
        return Build(account, coins, new TransactionOutput(amountSatoshi, script.Encode()), wholeFee);
    }

    /// <summary>Makes a payment to a wallet.</summary>
    /// <param name="account">Who pays and signs.</param>
    /// <param name="coins">The account's unspent coins; the largest are taken first.</param>
    /// <param name="to">Who receives. A contract cannot: nodes refuse that.</param>
    /// <param name="amountSatoshi">Value to send.</param>
    /// <param name="feeSatoshi">Fee for the transaction's bytes.</param>
    /// <exception cref="InsufficientCoinsException">The coins do not suffice.</exception>
    /// <exception cref="OverflowException">Amount and fee exceed 64 bits.</exception>
    public static Transaction BuildPayment(
        StratisAccount account,
        IReadOnlyList<SpendableCoin> coins,
        StratisAddress to,
        ulong amountSatoshi,
        ulong feeSatoshi = DefaultFeeSatoshi) =>
        Build(account, coins, new TransactionOutput(amountSatoshi, Script.PayToPublicKeyHash(to)), feeSatoshi);

    private static Transaction Build(StratisAccount account, IReadOnlyList<SpendableCoin> coins, TransactionOutput payment, ulong feeSatoshi)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(coins);
        var needed = checked(payment.ValueSatoshi + feeSatoshi);
        var (chosen, sum) = Choose(coins, needed);
        TransactionOutput[] outputs = sum > needed
            ? [payment, new TransactionOutput(sum - needed, Script.PayToPublicKeyHash(account.Address))]
            : [payment];
        return account.Sign(new Transaction([.. chosen.Select(coin => new TransactionInput(coin.OutPoint, []))], outputs));
    }

    private static (List<SpendableCoin> Chosen, ulong Sum) Choose(IReadOnlyList<SpendableCoin> coins, ulong needed)
    {
        var chosen = new List<SpendableCoin>();
        var sum = 0ul;
        var ordered = coins
            .OrderByDescending(coin => coin.ValueSatoshi)
            .ThenBy(coin => coin.OutPoint.TransactionId)
            .ThenBy(coin => coin.OutPoint.Index);
        foreach (var coin in ordered.Take(InputCountMax))
        {
            chosen.Add(coin);
            sum = checked(sum + coin.ValueSatoshi);
            if (sum >= needed)
            {
                return (chosen, sum);
            }
        }

        throw new InsufficientCoinsException(needed, sum, InputCountMax);
    }
}
