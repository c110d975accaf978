using System.Globalization;
using System.Numerics;

namespace DefiPay.Stratis;

/// <summary>The text form of parameters, which the node's REST API takes.</summary>
internal static class ContractParameterText
{
    private const string HexPrefix = "0x";

    // Longer texts are numbers of 256 bits only by zeros and blanks; reading decimal digits takes time in the square of their number.
    private const int NumberLengthMax = 1_000;

    public static ContractParameter Parse(string text, StratisNetwork network)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(network);
        var mark = text.IndexOf('#', StringComparison.Ordinal);

        // Without a mark there is no value: "4" is the empty text, as on the platform.
        var (prefix, value) = mark < 0 ? (text, "") : (text[..mark], text[(mark + 1)..]);
        var type = TypeOf(prefix);
        try
        {
            return Read(type, value, network);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
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

    private static ContractParameterType TypeOf(string prefix)
    {
        // The number has to be written as the platform writes it; its message names the type of any other spelling of it.
        var isNumber = ulong.TryParse(prefix, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number <= byte.MaxValue;
        var name = isNumber ? Enum.GetName((ContractParameterType)number) : null;
        return name is not null && prefix == number.ToString(CultureInfo.InvariantCulture)
            ? (ContractParameterType)number
            : throw new FormatException($"Parameter type '{name ?? Shorten(prefix)}' is not supported.");
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
        ContractParameterType.Address => ContractParameter.Of(ReadAddress(value, network)),
        ContractParameterType.ByteArray => ContractParameter.Of(ReadBytes(WithoutPrefix(value))),
        ContractParameterType.UInt128 => ContractParameter.OfUInt128(ReadNumber(value)),
        _ => ContractParameter.OfUInt256(ReadNumber(value)),
    };

    private static StratisAddress ReadAddress(string value, StratisNetwork network) => StratisAddress.TryParseBetweenBlanks(value, network, out var address)
        ? address
        : throw new FormatException($"It is not an address of {network.Name}.");

    private static byte[] ReadBytes(string digits)
    {
        // Each pair is a number of its own to the platform, which takes +f for 0f.
        var bytes = new byte[digits.Length % 2 == 0 ? digits.Length / 2 : throw new FormatException("The number of digits is odd.")];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Convert.ToByte(digits.Substring(2 * i, 2), 16);
        }

        return bytes;
    }

    private static BigInteger ReadNumber(string value)
    {
        if (value.Length > NumberLengthMax)
        {
            throw new OverflowException($"A number has at most {NumberLengthMax} digits.");
        }

        // The leading zero keeps a first digit of 8 to F from being read as a sign. Blanks may follow the digits, and surround decimal ones.
        return value.StartsWith(HexPrefix, StringComparison.Ordinal)
            ? BigInteger.Parse("0" + value[HexPrefix.Length..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : BigInteger.Parse(value, NumberStyles.Integer, CultureInfo.InvariantCulture);
    }

    private static string WithoutPrefix(string hex) => hex.StartsWith(HexPrefix, StringComparison.Ordinal) ? hex[HexPrefix.Length..] : hex;

    private static string Shorten(string text) => text.Length > 64 ? text[..64] + "…" : text;
}
