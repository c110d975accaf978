using System.Text.Json;
using System.Text.Json.Nodes;
using DefiPay.Crypto;

namespace DefiPay.Wallets.Files;

/// <summary>
/// Reads a key file of Web3 Secret Storage that may come from a stranger, and writes it anew from what was checked, so that whatever
/// decrypts it sees bounded costs, known lengths and no second spelling of a field.
/// </summary>
internal static class KeyFileText
{
    /// <summary>Characters of a key file, at most; real ones have about 500.</summary>
    public const int LengthMax = 16 * 1024;

    private const int DepthMax = 8;
    private const int DerivedKeySize = 32;
    private const int SecretSize = 32;
    private const int SaltSizeMax = 64;
    private const int AddressLengthMax = 64;

    /// <exception cref="WalletException">The text is no key file of version 3, or its costs are out of bounds.</exception>
    public static (string Json, string? Address) Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LengthMax)
        {
            throw new WalletException($"The key file has {text.Length} characters; up to {LengthMax} are accepted.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DepthMax });
            return Rewrite(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new WalletException("The key file is not JSON; a file of Web3 Secret Storage, version 3, is accepted.", e);
        }
    }

    private static (string Json, string? Address) Rewrite(JsonElement file)
    {
        int version = Number(file, "version");
        if (version != 3)
        {
            throw new WalletException($"version: the key file has {version}; 3 is accepted.");
        }

        JsonElement crypto = Field(file, "crypto");
        RequireText(crypto, "cipher", "aes-128-ctr");
        string kdf = Text(crypto, "kdf");
        string? address = TryField(file, "address") is { } given && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (address?.Length > AddressLengthMax)
        {
            throw new WalletException($"address: it has {address.Length} characters; up to {AddressLengthMax} are accepted.");
        }

        var json = new JsonObject
        {
            ["crypto"] = new JsonObject
            {
                ["cipher"] = "aes-128-ctr",
                ["ciphertext"] = Hex(crypto, "ciphertext", SecretSize, SecretSize),
                ["cipherparams"] = new JsonObject { ["iv"] = Hex(Field(crypto, "cipherparams"), "iv", AesCounter.BlockSize, AesCounter.BlockSize) },
                ["kdf"] = kdf,
                ["mac"] = Hex(crypto, "mac", SecretSize, SecretSize),
                ["kdfparams"] = Costs(kdf, Field(crypto, "kdfparams")),
            },
            ["id"] = TryField(file, "id") is { ValueKind: JsonValueKind.String } id && Guid.TryParse(id.GetString(), out Guid guid) ? guid.ToString() : Guid.Empty.ToString(),
            ["address"] = address ?? "",
            ["version"] = version,
        };
        return (json.ToJsonString(), string.IsNullOrEmpty(address) ? null : address);
    }

    private static JsonObject Costs(string kdf, JsonElement costs)
    {
        int size = Number(costs, "dklen");
        var json = new JsonObject { ["dklen"] = size, ["salt"] = Hex(costs, "salt", 1, SaltSizeMax) };
        string? refusal = size == DerivedKeySize ? null : $"dklen is {size}; {DerivedKeySize} is accepted";
        switch (kdf)
        {
            case "scrypt":
                (int n, int r, int p) = (Number(costs, "n"), Number(costs, "r"), Number(costs, "p"));
                refusal ??= Scrypt.Refuse(n, r, p, size);
                (json["n"], json["r"], json["p"]) = (n, r, p);
                break;
            case "pbkdf2":
                int rounds = Number(costs, "c");
                refusal ??= Pbkdf2.Refuse(rounds, size);
                RequireText(costs, "prf", "hmac-sha256");
                (json["c"], json["prf"]) = (rounds, "hmac-sha256");
                break;
            default:
                throw new WalletException("kdf: the key file names an unknown one; scrypt and pbkdf2 are accepted.");
        }

        return refusal is null ? json : throw new WalletException($"kdfparams: {refusal}.");
    }

    private static JsonElement? TryField(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // Old programs wrote "Crypto"; two spellings in one file would leave open which one counts.
        JsonProperty[] found = [.. owner.EnumerateObject().Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2)];
        return found.Length switch
        {
            0 => null,
            1 => found[0].Value,
            _ => throw new WalletException($"{name}: the key file has it twice."),
        };
    }

    private static JsonElement Field(JsonElement owner, string name) => TryField(owner, name) ?? throw new WalletException($"{name}: the key file lacks it.");

    private static int Number(JsonElement owner, string name) =>
        Field(owner, name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt32(out int number)
            ? number
            : throw new WalletException($"{name}: a whole number of 32 bits is accepted.");

    private static string Text(JsonElement owner, string name) =>
        Field(owner, name) is { ValueKind: JsonValueKind.String } field ? field.GetString()! : throw new WalletException($"{name}: a text is accepted.");

    private static void RequireText(JsonElement owner, string name, string accepted)
    {
        if (Text(owner, name) != accepted)
        {
            throw new WalletException($"{name}: only {accepted} is accepted.");
        }
    }

    private static string Hex(JsonElement owner, string name, int least, int most)
    {
        string text = Text(owner, name);
        string digits = text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text;
        return digits.Length % 2 == 0 && digits.Length / 2 >= least && digits.Length / 2 <= most && digits.All(char.IsAsciiHexDigit)
            ? digits.ToLowerInvariant()
            : throw new WalletException($"{name}: {(least == most ? $"{least}" : $"{least} to {most}")} bytes as hex digits are accepted.");
    }
}
