using System.Globalization;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>What a parameter in text form may hold, for those who wrote something else.</summary>
internal static class ParameterForm
{
    private static readonly string Types = string.Join(", ", Enum.GetValues<ContractParameterType>().Order().Select(type => $"{(byte)type} {type}"));

    /// <summary>A sentence for a text that was refused.</summary>
    public static string Accepted(string text, StratisNetwork network) =>
        byte.TryParse(text.Split('#')[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte number) && Enum.IsDefined((ContractParameterType)number)
            ? $"{Of((ContractParameterType)number, network)} is accepted."
            : $"type#value is accepted, such as 7#5; the types are {Types}.";

    private static string Of(ContractParameterType type, StratisNetwork network) => type switch
    {
        ContractParameterType.Bool => "true or false",
        ContractParameterType.Byte => "a number from 0 to 255",
        ContractParameterType.Char => "a character",
        ContractParameterType.String => "a text",
        ContractParameterType.UInt => "a number from 0 to 4294967295",
        ContractParameterType.Int => "a number from -2147483648 to 2147483647",
        ContractParameterType.ULong => "a number from 0 to 18446744073709551615",
        ContractParameterType.Long => "a number of 64 bits",
        ContractParameterType.Address => $"a base58 address of {network.Name}",
        ContractParameterType.ByteArray => "hexadecimal digits, two for each byte,",
        _ => $"a whole number below 2^{(type == ContractParameterType.UInt128 ? 128 : 256)}",
    };
}
