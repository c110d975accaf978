using System.Numerics;
using DefiPay.Store.Reads;

namespace DefiPay.Store.Writes;

/// <summary>An escrow as of the block that last changed it; the fields are those of <see cref="Escrow"/>.</summary>
public sealed record EscrowRow
{
    public required string EscrowId { get; init; }

    public required long BlockNumber { get; init; }

    public required string Contract { get; init; }

    public required long Number { get; init; }

    public required string Payer { get; init; }

    public required string Payee { get; init; }

    public required string TokenId { get; init; }

    public required EscrowState State { get; init; }

    public required BigInteger Authorized { get; init; }

    public required BigInteger Captured { get; init; }

    public required BigInteger Refunded { get; init; }

    public required BigInteger Capturable { get; init; }

    public required int FeeBps { get; init; }

    public required int MinFeeBps { get; init; }

    public required int MaxFeeBps { get; init; }

    public required string? FeeReceiver { get; init; }

    public required BigInteger FeeTaken { get; init; }

    public required long AuthorizationExpiryBlock { get; init; }

    public required long RefundExpiryBlock { get; init; }
}
