using System.Globalization;
using System.Numerics;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// Bytes of a contract's storage as the text that a node makes of them. As in the contract, bytes that are too few or too many for a type read as
/// its default.
/// </summary>
internal static class StorageText
{
    /// <summary>The type of that number or name.</summary>
    /// <exception cref="RequestRefusedException">There is no such type.</exception>
    public static ContractParameterType TypeOf(string? text)
    {
        if (Enum.TryParse(text, ignoreCase: true, out ContractParameterType type) && Enum.IsDefined(type))
            return type;
        string shown = RequestFields.Shown(text);
        throw new RequestRefusedException(
            byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"The value '{shown}' is invalid." : $"The value '{shown}' is not valid for DataType.",
            $"dataType: `{shown}` is not one of 1 to 12, or {string.Join(", ", Enum.GetNames<ContractParameterType>())}.");
    }

    public static string Of(ContractParameterType type, byte[] value, StratisNetwork network) => Read(type, value) switch
    {
        StratisAddress address => address.ToBase58(network),
        byte[] bytes => Convert.ToHexString(bytes),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };

    private static object Read(ContractParameterType type, byte[] value)
    {
        try
        {
            // Other than a parameter, a stored number of these types has all its bytes.
            return type == ContractParameterType.UInt128 && value.Length != 16 || type == ContractParameterType.UInt256 && value.Length != 32
                ? BigInteger.Zero
                : ContractParameter.Decode([(byte)type, .. value]).Value;
        }
        catch (FormatException)
        {
            return type switch
            {
                ContractParameterType.Bool => false,
                ContractParameterType.Char => '\0',
                ContractParameterType.Address => StratisAddress.Zero,
                _ => 0,
            };
        }
    }
}
