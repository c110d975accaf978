using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>A call that is tried on a node and never becomes part of the chain.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Method">A method, or a property without arguments.</param>
/// <param name="Arguments">The method's arguments in order.</param>
public sealed record LocalCall(StratisAddress Contract, string Method, params IReadOnlyList<ContractParameter> Arguments)
{
    /// <summary>Who calls; the zero address where it does not matter.</summary>
    public StratisAddress Sender { get; init; } = StratisAddress.Zero;

    /// <summary>Coins sent along, in satoshi.</summary>
    public ulong AmountSatoshi { get; init; }

    /// <summary>Gas that may be used; 10,000 to 250,000.</summary>
    public ulong GasLimit { get; init; } = 250_000;

    /// <summary>After which block; null for the newest.</summary>
    public ulong? BlockHeight { get; init; }
}
