using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using GreenDonut.Data.Cursors.Serializers;

namespace DefiPay.Api.Paging;

/// <summary>Amounts as keys of an order.</summary>
internal sealed class BigIntegerCursorKeySerializer : ICursorKeySerializer
{
    private static readonly MethodInfo CompareTo = typeof(BigInteger).GetMethod(nameof(BigInteger.CompareTo), [typeof(BigInteger)])!;

    // Amounts have at most 78 digits; parsing takes time in the square of the length.
    private const int LengthMax = 80;

    public bool IsSupported(Type type) => type == typeof(BigInteger);

    public MethodInfo GetCompareToMethod(Type type) => CompareTo;

    public object Parse(ReadOnlySpan<byte> formattedKey)
        => formattedKey.Length <= LengthMax
            ? BigInteger.Parse(Encoding.UTF8.GetString(formattedKey), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : throw new FormatException("A number in the cursor is too long.");

    public bool TryFormat(object key, Span<byte> buffer, out int written)
        => Encoding.UTF8.TryGetBytes(((BigInteger)key).ToString(CultureInfo.InvariantCulture), buffer, out written);
}
