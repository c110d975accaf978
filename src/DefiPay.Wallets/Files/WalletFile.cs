using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Crypto;

namespace DefiPay.Wallets.Files;

/// <summary>The file of a mnemonic, checked.</summary>
/// <param name="WordCount">How many words.</param>
/// <param name="Evm">The first EVM address, canonical.</param>
/// <param name="Stratis">The first Stratis address in base58.</param>
/// <param name="Secret">The container, as <see cref="KeyFileText"/> wrote it anew.</param>
internal sealed record WalletFile(int WordCount, string Evm, string Stratis, string Secret)
{
    public const string Kind = "defipay-mnemonic";

    public const int Version = 1;

    /// <summary>Null for a file that says to be something else.</summary>
    /// <exception cref="WalletException">It says to be one of ours, and is not.</exception>
    public static WalletFile? TryRead(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            JsonElement file = document.RootElement;
            return TextOf(file, "kind") == Kind ? Read(file) : null;
        }
        catch (JsonException e)
        {
            throw new WalletException("A wallet's file is not JSON.", e);
        }
    }

    private static WalletFile Read(JsonElement file)
    {
        bool isKnown = NumberOf(file, "version") == Version
            && Bip39.WordCounts.Contains(NumberOf(file, "words"))
            && AddressText.TryCanonicalize(TextOf(file, "evm"), out _)
            && AddressText.TryCanonicalize(TextOf(file, "stratis"), out _)
            && file.TryGetProperty("secret", out _);
        return isKnown
            ? new WalletFile(NumberOf(file, "words"), TextOf(file, "evm")!, TextOf(file, "stratis")!, KeyFileText.Check(file.GetProperty("secret").GetRawText()).Json)
            : throw new WalletException($"A wallet's file is damaged or of a later program: version {Version} with words, evm, stratis and secret is accepted.");
    }

    private static string? TextOf(JsonElement file, string name) =>
        file.ValueKind == JsonValueKind.Object && file.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int NumberOf(JsonElement file, string name) =>
        file.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : -1;
}
