using System.Text.Json;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>Reads a raw transaction out of a request's body.</summary>
internal static class TransactionBody
{
    /// <summary>The transaction in the member of that name.</summary>
    public static Transaction Read(JsonElement json, string member)
    {
        var body = new RequestBody(json);
        string hex = body.Required(member, "the hexadecimal digits of a transaction", "A transaction in hexadecimal format is required.");
        body.Check();
        return Transaction.TryParse(hex, out Transaction? transaction, out string? error)
            ? transaction
            : throw new RequestRefusedException($"{member}: is no transaction: {error}");
    }
}
