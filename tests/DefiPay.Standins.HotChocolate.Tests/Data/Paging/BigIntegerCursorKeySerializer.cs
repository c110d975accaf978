using System.Numerics;
using System.Reflection;
using System.Text;
using GreenDonut.Data.Cursors.Serializers;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Paging;

/// <summary>A serializer as users of the package write them.</summary>
internal sealed class BigIntegerCursorKeySerializer : ICursorKeySerializer
{
    public bool IsSupported(Type type) => type == typeof(BigInteger);

    public MethodInfo GetCompareToMethod(Type type)
        => typeof(BigInteger).GetMethod(nameof(BigInteger.CompareTo), [typeof(BigInteger)])!;

    public object Parse(ReadOnlySpan<byte> formattedKey) => BigInteger.Parse(Encoding.UTF8.GetString(formattedKey));

    public bool TryFormat(object key, Span<byte> buffer, out int written)
        => Encoding.UTF8.TryGetBytes(key.ToString(), buffer, out written);
}
