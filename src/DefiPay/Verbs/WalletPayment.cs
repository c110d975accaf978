using System.Numerics;

namespace DefiPay.Verbs;

/// <summary>A signed transaction that its owner has not agreed to yet.</summary>
/// <param name="Hash">By which it is known.</param>
/// <param name="Bytes">Wire format.</param>
/// <param name="Lines">What it does, as name and value.</param>
internal sealed record WalletPayment(string Hash, byte[] Bytes, IReadOnlyList<(string Name, string Value)> Lines)
{
    /// <summary>Reads an amount.</summary>
    /// <exception cref="WrongUseException">It is none, is 0, or has too many digits.</exception>
    public static BigInteger ReadAmount(string text, int decimals) =>
        Up.Amounts.TryParse(text, decimals, out BigInteger amount) && amount > 0 && amount < BigInteger.One << 256
            ? amount
            : throw new WrongUseException($"AMOUNT must be a number above 0 with at most {decimals} digits behind the point, not `{text}`.");
}
