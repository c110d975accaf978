using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>What a wallet is to pay.</summary>
internal sealed record SpendRequest
{
    public required NodeWallet Wallet { get; init; }

    public required string AccountName { get; init; }

    public required IReadOnlyList<TransactionOutput> Outputs { get; init; }

    /// <summary>Whose coins alone are spent, and who gets the change; null for any of the account.</summary>
    public StratisAddress? Sender { get; init; }

    /// <summary>Coins that alone may be spent; empty for all.</summary>
    public IReadOnlyList<OutPoint> OutPoints { get; init; } = [];

    /// <summary>The whole fee; null for the least that nodes relay.</summary>
    public ulong? FeeSatoshi { get; init; }

    /// <summary>The output from which the fee is taken; null when it comes on top.</summary>
    public int? FeeFromOutput { get; init; }

    /// <summary>Who gets the change; null for the sender, or a fresh address of the account.</summary>
    public StratisAddress? ChangeAddress { get; init; }

    /// <summary>Whether coins that wait for their block may be spent.</summary>
    public bool AllowUnconfirmed { get; init; }
}
