using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>Makes transactions of a wallet's coins. The same coins and wishes give the same bytes.</summary>
internal sealed class Spender(NodeWallets wallets, DevnetOptions options)
{
    /// <summary>A transaction spends at most so many coins, so that it stays short enough to be relayed.</summary>
    public const int InputCountMax = 500;

    // Bytes of a signed input that spends a coin of a public key's hash, of an output to one, and of all the rest.
    private const int InputSize = 148;
    private const int ChangeSize = 34;
    private const int FrameSize = 16;
    private const int BytesPerKilobyte = 1_000;
    private const ulong FeeSatoshiMin = 10_000;

    /// <summary>Chooses coins and signs.</summary>
    /// <exception cref="WalletException">The coins do not suffice, or the password is wrong.</exception>
    public Payment Build(SpendRequest request, string password) => Build(request, wallets.TryUnlock(request.Wallet, password));

    /// <summary>Chooses coins and signs.</summary>
    /// <param name="request">What to pay.</param>
    /// <param name="root">The wallet's keys; null when the password was wrong, which counts after all else.</param>
    /// <exception cref="WalletException">The coins do not suffice, or the password is wrong.</exception>
    public Payment Build(SpendRequest request, Bip32? root)
    {
        (IReadOnlyList<WalletCoin> coins, IReadOnlyList<TransactionOutput> outputs, ulong fee) = Choose(request);
        if (root is null)
            throw new WrongPasswordException();
        var unsigned = new Transaction([.. coins.Select(coin => new TransactionInput(coin.OutPoint, []))], outputs);
        return new Payment(Sign(unsigned, coins, root), fee);
    }

    /// <summary>The fee that it would have.</summary>
    /// <exception cref="WalletException">The coins do not suffice.</exception>
    public ulong EstimateFee(SpendRequest request) => Choose(request).Fee;

    private static Transaction Sign(Transaction unsigned, IReadOnlyList<WalletCoin> coins, Bip32 root)
    {
        var inputs = new TransactionInput[coins.Count];
        for (int i = 0; i < inputs.Length; i++)
        {
            Bip32 key = root.Derive(coins[i].Owner.Path);
            byte[] signature = [.. Secp256k1.Sign(SignatureHash.Compute(unsigned, i, coins[i].Script), key.PrivateKey), SignatureHash.All];
            byte[] script = Script.IsPayToPublicKeyHash(coins[i].Script, out _)
                ? Script.SpendPublicKeyHash(signature, key.PublicKey)
                : [(byte)signature.Length, .. signature];
            inputs[i] = new TransactionInput(unsigned.Inputs[i].Previous, script);
        }

        return new Transaction(inputs, unsigned.Outputs);
    }

    private (IReadOnlyList<WalletCoin> Coins, IReadOnlyList<TransactionOutput> Outputs, ulong Fee) Choose(SpendRequest request)
    {
        WalletAccount account = request.Wallet.Account(request.AccountName);
        WalletState state = request.Wallet.Read();
        WalletCoin[] candidates = Candidates(request, account, state);
        UInt128 paid = request.Outputs.Aggregate(UInt128.Zero, (sum, output) => sum + output.ValueSatoshi);
        int size = FrameSize + ChangeSize + request.Outputs.Sum(output => 12 + output.Script.Length);
        var chosen = new List<WalletCoin>();
        UInt128 sum = 0;
        foreach (WalletCoin coin in candidates)
        {
            chosen.Add(coin);
            sum += coin.ValueSatoshi;
            ulong fee = request.FeeSatoshi ?? LeastFee(size + chosen.Count * InputSize);
            UInt128 needed = request.FeeFromOutput is null ? paid + fee : paid;
            if (sum >= needed)
                return (chosen, Outputs(request, account, state, fee, (ulong)(sum - needed)), fee);
        }

        throw new WalletException(
            "Not enough funds.",
            $"Amount and fee need {paid + (request.FeeSatoshi ?? FeeSatoshiMin)} satoshi; the {chosen.Count} coins that may be spent at once hold {sum}.");
    }

    private static WalletCoin[] Candidates(SpendRequest request, WalletAccount account, WalletState state)
    {
        var wanted = request.OutPoints.ToHashSet();
        WalletCoin[] coins = [.. state.Unspent
            .Where(coin => coin.Owner.AccountIndex == account.Index)
            .Where(coin => request.AllowUnconfirmed || coin.Height is not null)
            .Where(coin => request.Sender is not { } sender || coin.Owner.Address == sender)
            .OrderByDescending(coin => coin.Height is not null)
            .ThenByDescending(coin => coin.ValueSatoshi)];
        if (coins.Length == 0)
            throw new WalletException(request.Sender is null ? "No spendable transactions found." : "The wallet does not contain any spendable inputs.");
        if (wanted.Count == 0)
            return coins[..Math.Min(coins.Length, InputCountMax)];
        WalletCoin[] requested = [.. coins.Where(coin => wanted.Contains(coin.OutPoint)).Take(InputCountMax)];
        if (request.Sender is null && requested.Length < Math.Min(wanted.Count, InputCountMax))
            throw new WalletException("Not all the selected inputs were found in the wallet.", "outpoints: one of them is no coin that this account could spend now.");
        return requested.Length > 0
            ? requested
            : throw new WalletException(
                "An invalid list of request outpoints have been passed to the method, please ensure that the outpoints are spendable by the sender address.",
                "outpoints: none of them is a coin that the sender could spend now.");
    }

    private static IReadOnlyList<TransactionOutput> Outputs(SpendRequest request, WalletAccount account, WalletState state, ulong fee, ulong rest)
    {
        var outputs = request.Outputs.ToList();
        if (request.FeeFromOutput is { } index)
        {
            TransactionOutput payer = outputs[index];
            if (payer.ValueSatoshi < fee)
                throw new WalletException(
                    $"Fee {fee} is higher than amount {payer.ValueSatoshi} to send.",
                    $"subtractFeeFromAmount: the fee of {fee} satoshi is more than the {payer.ValueSatoshi} of that recipient.");
            outputs[index] = new TransactionOutput(payer.ValueSatoshi - fee, payer.Script);
        }

        if (rest > 0)
        {
            // The last one serves again when all that an account may have are used.
            StratisAddress change = request.ChangeAddress ?? request.Sender
                ?? (account.Change.FirstOrDefault(address => !state.Addresses.GetValueOrDefault(address)) ?? account.Change[^1]).Address;
            outputs.Add(new TransactionOutput(rest, Script.PayToPublicKeyHash(change)));
        }

        return outputs;
    }

    private ulong LeastFee(int size) =>
        Math.Max(FeeSatoshiMin, (options.RelayFeeSatoshiPerKilobyte * (ulong)size + BytesPerKilobyte - 1) / BytesPerKilobyte);
}
