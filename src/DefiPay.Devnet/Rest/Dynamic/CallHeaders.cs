using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>The headers of the dynamic routes, with their defaults.</summary>
internal sealed class CallHeaders(IHeaderDictionary headers)
{
    public const ulong GasPriceDefault = 100;
    public const string AmountDefault = "0";
    public const string FeeAmountDefault = "0.01";

    /// <summary>Gas limit of a method's page: the real one's default, 10,000, is what a call costs before it does anything, so it always fails.</summary>
    public static ulong MethodGasLimit(bool quirks) => quirks ? ContractSpendBody.CallGasMin : ContractSpendBody.GasMax;

    public string? Text(string name)
    {
        if (!headers.TryGetValue(name, out var values) || values.Count == 0)
            return null;
        if (values.Count > 1)
            throw new RequestRefusedException($"{name}: is given {values.Count} times; one header is accepted.");
        return string.IsNullOrWhiteSpace(values[0]) ? null : values[0];
    }

    public ulong Number(string name, ulong absent)
    {
        if (Text(name) is not { } text)
            return absent;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw new RequestRefusedException($"{name}: `{RequestFields.Shown(text)}` is not a whole number.");
    }
}
