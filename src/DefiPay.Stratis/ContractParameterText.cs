using System.Globalization;
using System.Numerics;

namespace DefiPay.Stratis;

/// <summary>The text form of parameters, which the node's REST API takes.</summary>
internal static class ContractParameterText
{
    private const string HexPrefix = "0x";

    // Longer texts cannot be numbers of 256 bits; reading decimal digits takes time in the square of their number.
    private const int NumberLengthMax = 80;

    public static ContractParameter Parse(string text, StratisNetwork network)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(network);
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        if (mark < 0)
        {
            throw new FormatException($"A parameter is written as type#value, for example 7#5; there is no # in '{Shorten(text)}'.");
        }

        var prefix = text[..mark];
        if (!byte.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Enum.IsDefined((ContractParameterType)number))
        {
            throw new FormatException($"Parameter type '{Shorten(prefix)}' is not supported.");
        }

        var (type, value) = ((ContractParameterType)number, text[(mark + 1)..]);
        try
        {
            return Read(type, value, network);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new FormatException($"Error deserializing parameter {type} with value {Shorten(value)}", exception);
        }
    }

    public static string Write(ContractParameter parameter, StratisNetwork network)
    {
        var value = parameter.Value switch
        {
            StratisAddress address => address.ToBase58(network),
            byte[] bytes => Convert.ToHexString(bytes),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
        return $"{(byte)parameter.Type}#{value}";
    }

    private static ContractParameter Read(ContractParameterType type, string value, StratisNetwork network) => type switch
    {
        ContractParameterType.Bool => ContractParameter.Of(bool.Parse(value)),
        ContractParameterType.Byte => ContractParameter.Of(byte.Parse(value, CultureInfo.InvariantCulture)),
        ContractParameterType.Char => ContractParameter.Of(value.Length > 0 ? value[0] : throw new FormatException("There is no character.")),
        ContractParameterType.String => ContractParameter.Of(value),
        ContractParameterType.UInt => ContractParameter.Of(uint.Parse(value, CultureInfo.InvariantCulture)),
        ContractParameterType.Int => ContractParameter.Of(int.Parse(value, CultureInfo.InvariantCulture)),
        ContractParameterType.ULong => ContractParameter.Of(ulong.Parse(value, CultureInfo.InvariantCulture)),
        ContractParameterType.Long => ContractParameter.Of(long.Parse(value, CultureInfo.InvariantCulture)),
        ContractParameterType.Address => ContractParameter.Of(StratisAddress.Parse(value, network)),
        ContractParameterType.ByteArray => ContractParameter.Of(Convert.FromHexString(WithoutPrefix(value))),
        ContractParameterType.UInt128 => ContractParameter.OfUInt128(ReadNumber(value)),
        _ => ContractParameter.OfUInt256(ReadNumber(value)),
    };

    private static BigInteger ReadNumber(string value)
    {
        if (value.Length > NumberLengthMax)
        {
            throw new OverflowException($"A number has at most {NumberLengthMax} digits.");
        }

        // The leading zero keeps a first digit of 8 to F from being read as a sign.
        return value.StartsWith(HexPrefix, StringComparison.Ordinal)
            ? BigInteger.Parse("0" + value[HexPrefix.Length..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : BigInteger.Parse(value, NumberStyles.Integer, CultureInfo.InvariantCulture);
    }

    private static string WithoutPrefix(string hex) => hex.StartsWith(HexPrefix, StringComparison.Ordinal) ? hex[HexPrefix.Length..] : hex;

    private static string Shorten(string text) => text.Length > 64 ? text[..64] + "…" : text;
}
