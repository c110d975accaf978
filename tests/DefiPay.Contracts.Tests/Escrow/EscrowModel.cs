using System.Numerics;

namespace DefiPay.Contracts.Tests;

/// <summary>One escrow as plain sums.</summary>
internal sealed class EscrowModel(BigInteger authorized, uint maxFeeBps, ulong expiry, ulong refundExpiry)
{
    public BigInteger Authorized { get; } = authorized;

    public BigInteger Captured { get; private set; }

    public BigInteger Returned { get; private set; }

    public BigInteger Refunded { get; private set; }

    public BigInteger Fees { get; private set; }

    public BigInteger Capturable => Authorized - Captured - Returned;

    public bool Capture(BigInteger amount, uint feeBps, ulong height)
    {
        if (height >= expiry || feeBps > maxFeeBps || amount.IsZero || amount > Capturable)
            return false;
        Captured += amount;
        Fees += amount * feeBps / 10_000;
        return true;
    }

    public bool Void() => Close();

    public bool Reclaim(ulong height) => height >= expiry && Close();

    public bool Refund(BigInteger amount, ulong height)
    {
        if (height >= refundExpiry || amount.IsZero || amount > Captured - Refunded)
            return false;
        Refunded += amount;
        return true;
    }

    private bool Close()
    {
        if (Capturable.IsZero)
            return false;
        Returned += Capturable;
        return true;
    }
}
