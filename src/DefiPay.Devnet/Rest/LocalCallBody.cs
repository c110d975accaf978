using System.Text.Json;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>The body of <c>local-call</c>. A member that is missing has the node's default.</summary>
internal sealed record LocalCallBody
{
    /// <summary>Gas price, gas limit and value that are accepted, with their defaults.</summary>
    private const ulong GasPriceMax = 10_000, GasLimitMin = 10_000, GasLimitMax = 250_000, GasPriceDefault = 100;
    private const int ParametersMax = 64;

    public string? ContractAddress { get; init; }

    public string? MethodName { get; init; }

    /// <summary>Coins, as text or number.</summary>
    public JsonElement Amount { get; init; }

    public ulong GasPrice { get; init; } = GasPriceDefault;

    public ulong GasLimit { get; init; } = GasLimitMax;

    public string? Sender { get; init; }

    public string[]? Parameters { get; init; }

    public ulong? BlockHeight { get; init; }

    /// <summary>What to execute, with the method's name as given.</summary>
    public ContractScript Script(string method, StratisNetwork network)
    {
        if (GasPrice is 0 or > GasPriceMax)
            throw new RequestRefusedException($"gasPrice: {GasPrice} is not from 1 to {GasPriceMax} satoshi.");
        if (GasLimit is < GasLimitMin or > GasLimitMax)
            throw new RequestRefusedException($"gasLimit: {GasLimit} is not from {GasLimitMin} to {GasLimitMax}.");
        return ContractScript.Call(RequestFields.Address(ContractAddress, "contractAddress", network), method, GasPrice, GasLimit, ReadParameters(network));
    }

    public ulong AmountSatoshi() => RequestFields.Amount(
        Amount.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => Amount.GetString(),
            _ => Amount.GetRawText(),
        },
        "amount");

    private ContractParameter[] ReadParameters(StratisNetwork network)
    {
        string[] texts = Parameters ?? [];
        if (texts.Length > ParametersMax)
            throw new RequestRefusedException($"parameters: {texts.Length} are given, at most {ParametersMax} are accepted.");
        try
        {
            return [.. texts.Select(text => ContractParameter.Parse(text ?? "", network))];
        }
        catch (FormatException exception)
        {
            throw new ParametersRefusedException(exception.Message);
        }
    }
}
