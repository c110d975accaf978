using System.Text;
using System.Text.Json;

namespace DefiPay.Crypto;

/// <summary>The 2,048 words of BIP-39 in one language, embedded when this project is built. Each list is read when it is first asked for.</summary>
internal sealed class Bip39WordList
{
    private const int Count = 2048;
    private const char IdeographicBlank = '\u3000';

    private static readonly Lazy<Bip39WordList>[] s_lists =
        [.. Enum.GetValues<Bip39Language>().Select(language => new Lazy<Bip39WordList>(() => new Bip39WordList(language)))];

    private readonly string[] _words;
    private readonly Dictionary<string, int> _indexes;

    private Bip39WordList(Bip39Language language)
    {
        Separator = language == Bip39Language.Japanese ? IdeographicBlank : ' ';
        _words = Read(language);
        _indexes = _words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);
    }

    /// <summary>What stands between two words.</summary>
    public char Separator { get; }

    /// <summary>A word by its number; accents stand apart from their letters, as a node writes them.</summary>
    public string this[int index] => _words[index];

    public static Bip39WordList Of(Bip39Language language) => s_lists[(int)language].Value;

    /// <summary>The number of a word; -1 for another.</summary>
    public int IndexOf(string word) => _indexes.GetValueOrDefault(word, -1);

    private static string[] Read(Bip39Language language)
    {
        string name = language switch
        {
            Bip39Language.English => "english",
            Bip39Language.Japanese => "japanese",
            Bip39Language.Spanish => "spanish",
            Bip39Language.ChineseSimplified => "chinese_simplified",
            Bip39Language.ChineseTraditional => "chinese_traditional",
            Bip39Language.French => "french",
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "There is no such language."),
        };
        using Stream stream = typeof(Bip39WordList).Assembly.GetManifestResourceStream($"bip39-{name}.json")
            ?? throw new InvalidOperationException($"The word list of BIP-39 in {language} is missing from this build.");
        string[] words = JsonSerializer.Deserialize<string[]>(stream)!;
        return words.Length == Count
            ? [.. words.Select(word => word.Normalize(NormalizationForm.FormKD))]
            : throw new InvalidOperationException($"The word list of BIP-39 in {language} has {words.Length} words instead of {Count}.");
    }
}
