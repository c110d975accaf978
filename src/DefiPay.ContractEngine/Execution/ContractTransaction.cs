using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>What the engine needs to know of a transaction that creates or calls a contract, and of the block it runs in.</summary>
public sealed record ContractTransaction
{
    /// <summary>The transaction's id, from which the addresses of the contracts that it creates are made.</summary>
    public required Hash256 TransactionId { get; init; }

    /// <summary>Position of the contract output in the transaction.</summary>
    public uint OutputIndex { get; init; }

    /// <summary>The script of the contract output: what to create or call, with which gas.</summary>
    public required ContractScript Script { get; init; }

    /// <summary>Owner of the transaction's first input.</summary>
    public required StratisAddress Sender { get; init; }

    /// <summary>Value of the contract output, in satoshi.</summary>
    public ulong AmountSatoshi { get; init; }

    /// <summary>The transaction's whole fee in satoshi, at least gas price times gas limit; null for exactly that.</summary>
    public ulong? FeeSatoshi { get; init; }

    /// <summary>Height of the block that is being built.</summary>
    public required ulong BlockNumber { get; init; }

    /// <summary>Whom the block's reward goes to; zero when that is not one public key's owner.</summary>
    public StratisAddress Coinbase { get; init; }
}
