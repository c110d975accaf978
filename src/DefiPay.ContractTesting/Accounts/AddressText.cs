using System.Globalization;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting.Accounts;

/// <summary>Values as messages show them: accounts by name, other addresses in base58, bytes in hexadecimal.</summary>
internal static class AddressText
{
    private const int LengthMax = 200;

    public static string Of(StratisAddress address) => TestAccount.NameOf(address) ?? address.ToBase58(Addresses.Network);

    public static string OfValue(object? value) => value switch
    {
        null => "null",
        Address address => Of(address.ToStratisAddress()),
        string text => Cut($"\"{text}\""),
        byte[] bytes => Cut("0x" + Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, LengthMax)))),
        Array items => Cut($"[{string.Join(", ", items.Cast<object?>().Take(LengthMax).Select(OfValue))}]"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Cut(value.ToString() ?? ""),
    };

    private static string Cut(string text) => text.Length <= LengthMax ? text : text[..LengthMax] + "…";
}
