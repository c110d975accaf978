using System.Text.Json;
using DefiPay.Bridge.Submitting;
using DefiPay.Chains.Evm;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>Writes a relayer's transactions as the simulated EVM chain takes them.</summary>
internal sealed class SimulatedReleaseAccount(string address, SimulatedEvm evm) : IReleaseAccount
{
    public string Address => address;

    public SignedRelease Sign(ReleaseRequest? request, ulong nonce, ulong gas, EvmFees fees)
    {
        var transaction = request is null ? new Dictionary<string, string> { ["op"] = "fill" } : Write(request);
        transaction["from"] = address;
        transaction["nonce"] = $"{nonce}";
        transaction["gas"] = $"{gas}";
        transaction["fee"] = $"{fees.MaxFeePerGas}";
        var raw = JsonSerializer.SerializeToUtf8Bytes(transaction);
        return new SignedRelease(raw, evm.HashOf(raw));
    }

    public static Dictionary<string, string> Write(ReleaseRequest request)
    {
        var fields = request.Deposit.Fields;
        return new()
        {
            ["op"] = "release", ["token"] = Convert.ToHexString(fields.Token.Span), ["amount"] = $"{fields.Amount}", ["sender"] = Convert.ToHexString(fields.Sender.Span),
            ["recipient"] = Convert.ToHexString(fields.Recipient.Span), ["number"] = $"{fields.Number}",
            ["signatures"] = string.Join(',', request.Signatures.Select(Convert.ToHexString)),
        };
    }
}
