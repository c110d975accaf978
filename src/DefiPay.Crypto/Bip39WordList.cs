using System.Text.Json;

namespace DefiPay.Crypto;

/// <summary>The 2,048 English words of BIP-39, embedded when this project is built.</summary>
internal static class Bip39WordList
{
    private const string ResourceName = "bip39-english.json";
    private const int Count = 2048;

    /// <summary>The words by number.</summary>
    public static IReadOnlyList<string> English => Words;

    private static readonly string[] Words = Read();

    private static readonly Dictionary<string, int> Indexes = Words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);

    /// <summary>The number of a word; -1 for another.</summary>
    public static int IndexOf(string word) => Indexes.GetValueOrDefault(word, -1);

    private static string[] Read()
    {
        using Stream stream = typeof(Bip39WordList).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The word list of BIP-39 is missing from this build.");
        string[] words = JsonSerializer.Deserialize<string[]>(stream)!;
        return words.Length == Count ? words : throw new InvalidOperationException($"The word list of BIP-39 has {words.Length} words instead of {Count}.");
    }
}
