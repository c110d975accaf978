using System.Text.Json;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// Reads members of a request's JSON object, in any case as the node does. What does not fit is gathered, and refused in one answer; until then
/// such a member reads as its default.
/// </summary>
internal sealed class RequestBody
{
    private const string InvalidAddress = "Invalid address";

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly RequestFaults _faults;

    /// <param name="body">The body.</param>
    /// <param name="speaksAsNode">Whether the route is one that nodes have; the others speak for themselves.</param>
    public RequestBody(JsonElement body, bool speaksAsNode = true)
    {
        SpeaksAsNode = speaksAsNode;
        _faults = new RequestFaults(speaksAsNode);
        if (body.ValueKind != JsonValueKind.Object)
            throw new RequestRefusedException("body: a JSON object is expected.");
        foreach (JsonProperty member in body.EnumerateObject())
            _members[NameOf(member)] = member.Value;
    }

    /// <summary>Whether the route is one that nodes have.</summary>
    public bool SpeaksAsNode { get; }

    /// <summary>A member's name.</summary>
    /// <exception cref="RequestRefusedException">It is no Unicode text.</exception>
    public static string NameOf(JsonProperty member) => Read(() => member.Name, "body");

    /// <summary>The value of a JSON text.</summary>
    /// <exception cref="RequestRefusedException">It is no Unicode text; the message names the member.</exception>
    public static string TextOf(JsonElement text, string name) => Read(() => text.GetString()!, name);

    /// <inheritdoc cref="RequestFaults.Add"/>
    public void Refuse(string words, string? nodeWords = null) => _faults.Add(words, nodeWords);

    /// <inheritdoc cref="RequestFaults.Check"/>
    public void Check() => _faults.Check();

    /// <inheritdoc cref="RequestFaults.CheckParameters"/>
    public void CheckParameters() => _faults.CheckParameters();

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The member; null when it is missing or null.</summary>
    public JsonElement? Find(string name) =>
        _members.TryGetValue(name, out JsonElement member) && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? member : null;

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => TextOf(text, name),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => Refused<string?>($"{name}: a text is accepted.", null),
    };

    /// <param name="name">The member.</param>
    /// <param name="what">What is expected of it.</param>
    /// <param name="missing">What a node says when it is missing.</param>
    public string Required(string name, string what, string? missing = null)
    {
        string? text = Text(name);
        return text == "" || !Has(name) ? Refused($"{name}: is missing; {what} is expected.", "", missing) : text ?? "";
    }

    /// <summary>Satoshi of a member that holds coins; null when there is none.</summary>
    public ulong? Coins(string name, string? malformed = null)
    {
        string? text = Text(name);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Rest.Coins.TryParse(text, out Coins coins)
            ? coins.Satoshi
            : Refused<ulong?>($"{name}: `{RequestFields.Shown(text)}` is not an amount of coins with at most eight decimals.", null, malformed);
    }

    /// <summary>Satoshi of a member that has to hold coins.</summary>
    public ulong RequiredCoins(string name, string missing, string? malformed = null) => string.IsNullOrWhiteSpace(Text(name))
        ? Refused($"{name}: is missing; coins with at most eight decimals are expected.", 0ul, missing)
        : Coins(name, malformed) ?? 0;

    /// <summary>A whole number within bounds that has no default.</summary>
    public ulong RequiredNumber(string name, ulong least, ulong most)
    {
        string words = $"The field {char.ToUpperInvariant(name[0])}{name[1..]} must be between {least} and {most}.";
        if (Find(name) is null)
            return Refused($"{name}: is missing; {least} to {most} is expected.", least, words);
        return TryNumber(name, least, most, out ulong number)
            ? number
            : Refused($"{name}: `{RequestFields.Shown(Text(name))}` is not from {least} to {most}.", least, words);
    }

    /// <summary>A whole number within bounds.</summary>
    public ulong Number(string name, ulong absent, ulong least, ulong most)
    {
        if (Find(name) is null)
            return absent;
        return TryNumber(name, least, most, out ulong number)
            ? number
            : Refused($"{name}: `{RequestFields.Shown(Text(name))}` is not from {least} to {most}.", absent);
    }

    public bool Flag(string name) => Find(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(TextOf(text, name), out bool flag) => flag,
        _ => Refused($"{name}: true or false is accepted.", false),
    };

    /// <param name="name">The member.</param>
    /// <param name="network">Whose address it is.</param>
    /// <param name="missing">What a node says first when it is missing.</param>
    public StratisAddress Address(string name, StratisNetwork network, string? missing = null)
    {
        string? words = missing is null ? null : missing + Environment.NewLine + InvalidAddress;
        return Required(name, $"a base58 address of {network}", words) is { Length: > 0 } text ? ParseAddress(name, text, network) ?? default : default;
    }

    public StratisAddress? OptionalAddress(string name, StratisNetwork network) =>
        Text(name) is { Length: > 0 } text ? ParseAddress(name, text, network) : null;

    /// <summary>A list's elements; none when it is missing.</summary>
    public IReadOnlyList<JsonElement> List(string name, int countMax)
    {
        if (Find(name) is not { } list)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
            return Refused<IReadOnlyList<JsonElement>>($"{name}: a list is accepted.", []);
        return list.GetArrayLength() <= countMax
            ? [.. list.EnumerateArray()]
            : Refused<IReadOnlyList<JsonElement>>($"{name}: {list.GetArrayLength()} are given, at most {countMax} are accepted.", []);
    }

    /// <summary>Reads an element of a list, whose errors are gathered here with its name in front.</summary>
    public T? Element<T>(string name, JsonElement element, Func<RequestBody, T> read)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Refused<T?>($"{name}: a JSON object is expected.", null);
        var inner = new RequestBody(element, SpeaksAsNode);
        T value = read(inner);
        _faults.AddPart(name, inner._faults);
        return inner._faults.IsEmpty ? value : null;
    }

    private StratisAddress? ParseAddress(string name, string text, StratisNetwork network) => StratisAddress.TryParse(text, network, out StratisAddress address)
        ? address
        : Refused<StratisAddress?>($"{name}: `{RequestFields.Shown(text)}` is not a base58 address of {network}.", null, InvalidAddress);

    private bool TryNumber(string name, ulong least, ulong most, out ulong number) =>
        ulong.TryParse(Text(name), System.Globalization.NumberStyles.None, null, out number) && number >= least && number <= most;

    // JSON can escape one half of a surrogate pair, of which no text can be made; and its bytes may be anything.
    private static string Read(Func<string> text, string name)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            throw new RequestRefusedException($"{name}: is no Unicode text: it holds half of a surrogate pair, or bytes that are no UTF-8.");
        }
    }

    private T Refused<T>(string error, T instead, string? nodeWords = null)
    {
        Refuse(error, nodeWords);
        return instead;
    }
}
