using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Chains.Bridging;

namespace DefiPay.Chains.Tests.Bridging;

/// <summary>One entry of <c>transfer-ids.json</c>, which the contracts of both chains are held against too.</summary>
public sealed record TransferIdVector(
    string SourceChain, string DestinationChain, string SourceContract, string DestinationContract, string Token, string Amount, string Sender, string Recipient, string Number, string Id)
{
    public static IReadOnlyList<TransferIdVector> All { get; } = JsonSerializer.Deserialize<TransferIdVector[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Bridging", "transfer-ids.json")), JsonSerializerOptions.Web)!;

    public TransferFields Fields => new(
        ChainId.Parse(SourceChain), ChainId.Parse(DestinationChain), Bytes(SourceContract), Bytes(DestinationContract), Bytes(Token),
        BigInteger.Parse(Amount, CultureInfo.InvariantCulture), Bytes(Sender), Bytes(Recipient), ulong.Parse(Number, CultureInfo.InvariantCulture));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex[2..]);
}
