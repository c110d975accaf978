using System.Globalization;
using System.Runtime.CompilerServices;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>How much work and memory the runtime's own methods take, in the fuse's terms.</summary>
internal static class FuseWork
{
    private static readonly ConditionalWeakTable<Type, StrongBox<long>> EnumSizes = [];

    // What the runtime makes at most; it refuses a longer string before it makes anything.
    private const int StringLengthMax = 0x3FFFFFDF;

    /// <summary>Bytes of an object beside what it holds.</summary>
    public const int ObjectBytes = 32;

    /// <summary>Bytes that are moved in the time of one instruction.</summary>
    public const int CopiedBytesPerStep = 32;

    private const int CharsPerStep = 8;
    private const int ProductPerStep = 64;
    private const int StepsPerText = 4;
    private const int PrintedEnumSteps = 50;

    // What a culture's rules take: for plain letters, and for all others.
    private const int PlainCultureSteps = 32;
    private const int CultureSteps = 256;
    private const int CultureProductSteps = 4;

    private const string MakingText = "on making a string";
    private const string ReadingByCulture = "on reading a string by the rules of a culture";

    /// <summary>What steps go into where a string is looked through.</summary>
    public const string SearchingText = "on searching a string";

    /// <summary>Bytes of a variable or array element of this type.</summary>
    public static long BytesOf(Type type) => RuntimeHelpers.SizeOf(type.TypeHandle);

    /// <summary>A value of this type is about to be put into an object of its own.</summary>
    public static void Box(ExecutionFuse fuse, Type type)
    {
        var bytes = BytesOf(type);
        fuse.Allocate(ObjectBytes + bytes);
        fuse.Step(bytes / CopiedBytesPerStep);
    }

    /// <summary>Length of a string that may be null.</summary>
    public static long LengthOf(string? text) => text?.Length ?? 0;

    /// <summary>Length of all the strings together. To look at each is work, also when all are empty and nothing comes of it.</summary>
    public static long LengthOf(ReadOnlySpan<string> texts, ExecutionMeter meter)
    {
        meter.Fuse.Step((long)texts.Length * StepsPerText, MakingText);
        long characters = 0;
        foreach (var text in texts) characters += LengthOf(text);
        return characters;
    }

    /// <summary>
    /// A string of this many characters is about to be made at once. Lengths below zero and beyond any string's fail in the original,
    /// which is a failure of the contract like others, and not the fuse's.
    /// </summary>
    public static void Make(ExecutionMeter meter, long characters)
    {
        if (characters is > 0 and <= StringLengthMax) Grow(meter, characters);
    }

    /// <summary>A string of up to this many characters is about to be made piece by piece.</summary>
    public static void Grow(ExecutionMeter meter, long characters)
    {
        meter.Fuse.Allocate(ObjectBytes + characters * sizeof(char));
        meter.Fuse.Step(characters / CharsPerStep, MakingText);
    }

    /// <summary>A string is about to be searched for another one, in the worst case position by position.</summary>
    public static void Search(ExecutionMeter meter, string text, string part) =>
        meter.Fuse.Step(text.Length + (long)text.Length * part.Length / ProductPerStep, SearchingText);

    /// <summary>
    /// A string is about to be read by the rules of a culture, or brought into one of Unicode's normal forms. Marks are put in order behind their
    /// letter, and from the end back characters without a width of their own are passed over again and again: both take time in the square of
    /// their number.
    /// </summary>
    public static void ReadByCulture(ExecutionMeter meter, string? text)
    {
        if (text is null) return;
        meter.Fuse.Step(text.Length * (long)PlainCultureSteps, ReadingByCulture);
        long others = 0, marks = 0;
        foreach (var character in text)
        {
            if (character is >= ' ' and <= '~') continue;
            others++;
            if (IsMark(character)) marks++;
        }

        meter.Fuse.Step(others * CultureSteps + marks * marks, ReadingByCulture);
    }

    /// <summary>A string is about to be searched for another one by the rules of a culture, or without regard to case.</summary>
    public static void SearchByCulture(ExecutionMeter meter, string text, string part)
    {
        ReadByCulture(meter, text);
        ReadByCulture(meter, part);
        meter.Fuse.Step((long)text.Length * part.Length * CultureProductSteps, SearchingText);
    }

    /// <summary>What a value looks through to make its text: the constants of an enum with flags.</summary>
    public static void Print(ExecutionMeter meter, object? value)
    {
        if (value is Enum) meter.Fuse.Step(PrintedEnumSteps + EnumSizes.GetValue(value.GetType(), type => new StrongBox<long>(Enum.GetNames(type).LongLength)).Value);
    }

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    /// <summary>
    /// The texts of the values in order, as Concat and Join take them. An enumerator of a contract need not end, and what is no string yet
    /// becomes one, all of which are there at once.
    /// </summary>
    public static string[] Texts<T>(IEnumerable<T> values, ExecutionMeter meter)
    {
        var texts = new List<string>();
        foreach (var value in values)
        {
            meter.Fuse.Allocate(ObjectBytes);
            texts.Add(value is string text ? text : Text(value, meter));
        }

        return [.. texts];
    }

    private static string Text<T>(T value, ExecutionMeter meter)
    {
        Print(meter, value);
        var text = value?.ToString() ?? "";
        Make(meter, text.Length);
        return text;
    }
}
