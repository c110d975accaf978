using System.Text.Json;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>Reads a raw transaction out of a request's body.</summary>
internal static class TransactionBody
{
    /// <summary>The transaction in the member of that name.</summary>
    public static Transaction Read(JsonElement body, string member)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(member, out JsonElement hex) || hex.ValueKind != JsonValueKind.String)
            throw new RequestRefusedException($"{member}: is missing; the hexadecimal digits of a signed transaction are expected.");
        return Transaction.TryParse(hex.GetString(), out Transaction? transaction, out string? error)
            ? transaction
            : throw new RequestRefusedException($"{member}: is no transaction: {error}.");
    }
}
