using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>A call (or create) to be tried without a transaction. It leaves no trace in any state.</summary>
public sealed record LocalCallRequest
{
    /// <summary>What to call or create, with which gas limit.</summary>
    public required ContractScript Script { get; init; }

    /// <summary>Whom the contract shall see as sender; zero when nobody is named.</summary>
    public StratisAddress Sender { get; init; }

    /// <summary>The value that the contract shall see as sent along, in satoshi.</summary>
    public ulong AmountSatoshi { get; init; }

    /// <summary>The height that the contract shall see: that of the state, not the one after it.</summary>
    public required ulong BlockNumber { get; init; }
}
