using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>
/// What rewritten contracts call on the arguments of a call whose work grows with them, and on what it gives back.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardedScans
{
    private const int DecomposedBytesPerChar = 40;
    private const int DigitSteps = 64;
    private const int DigitsPerFurtherStep = 16_384;
    private const int CompareCharsPerStep = 16;
    private const int CaseSteps = 4;
    private const int MatchesPerStep = 4;
    private const int MatchedCharsPerStep = 8;
    private const int ShiftMax = 512;
    private const string ComparingText = "on comparing strings";

    /// <summary>The string is read once.</summary>
    public static void Read(ExecutionMeter meter, string? text) => meter.Fuse.Step(FuseWork.LengthOf(text), "on reading a string");

    /// <summary>The string is compared; most of the time the first characters or the lengths settle it.</summary>
    public static void Compare(ExecutionMeter meter, string? text) => meter.Fuse.Step(FuseWork.LengthOf(text) / CompareCharsPerStep, ComparingText);

    /// <summary>The string is read as a culture sees it, or as Unicode orders its marks.</summary>
    public static void ReadByCulture(ExecutionMeter meter, string? text) => FuseWork.ReadByCulture(meter, text);

    /// <summary>The string is compared in the way that was asked for.</summary>
    public static void CompareBy(ExecutionMeter meter, string? text, StringComparison comparison)
    {
        if (comparison == StringComparison.Ordinal) Compare(meter, text);
        else if (comparison == StringComparison.OrdinalIgnoreCase) meter.Fuse.Step(FuseWork.LengthOf(text) * CaseSteps, ComparingText);
        else ReadByCulture(meter, text);
    }

    /// <summary>The string's characters are taken apart, in the worst case each into many.</summary>
    public static void Decompose(ExecutionMeter meter, string? text)
    {
        meter.Fuse.Allocate(FuseWork.LengthOf(text) * DecomposedBytesPerChar);
        ReadByCulture(meter, text);
    }

    /// <summary>The string's characters are copied.</summary>
    public static void Copy(ExecutionMeter meter, string? text) => FuseWork.Make(meter, FuseWork.LengthOf(text));

    /// <summary>A 256-bit number is read from the string. The digits are not bounded, and each takes longer the more there are.</summary>
    public static void Digits(ExecutionMeter meter, string? text)
    {
        var length = FuseWork.LengthOf(text);
        meter.Fuse.Step(length * (DigitSteps + length / DigitsPerFurtherStep), "on reading a number");
    }

    /// <summary>The first string is searched for the second.</summary>
    public static void Search(ExecutionMeter meter, string? text, string? part)
    {
        if (text is not null && part is not null) FuseWork.Search(meter, text, part);
    }

    /// <summary>The first string is searched for the second as a culture sees both.</summary>
    public static void SearchByCulture(ExecutionMeter meter, string? text, string? part)
    {
        if (text is not null && part is not null) FuseWork.SearchByCulture(meter, text, part);
    }

    /// <summary>The first string is searched for the second in the way that was asked for.</summary>
    public static void SearchBy(ExecutionMeter meter, string? text, string? part, StringComparison comparison)
    {
        if (comparison == StringComparison.Ordinal) Search(meter, text, part);
        else SearchByCulture(meter, text, part);
    }

    /// <summary>Each character of the string may be held against each of the characters or strings in the array.</summary>
    public static void Match(ExecutionMeter meter, string? text, Array? candidates)
    {
        if (text is null || candidates is null) return;
        long characters = candidates is string[] parts ? parts.Sum(part => 1 + FuseWork.LengthOf(part) / MatchedCharsPerStep) : candidates.LongLength;
        meter.Fuse.Step(candidates.LongLength, FuseWork.SearchingText);
        meter.Fuse.Step(text.Length * characters / MatchesPerStep, FuseWork.SearchingText);
    }

    /// <summary>A platform number is made of the bytes.</summary>
    public static void Bytes(ExecutionMeter meter, byte[]? bytes) => meter.Fuse.Step(bytes?.Length ?? 0, "on reading a number");

    /// <summary>A number is written in this format, of which <c>D900000000</c> is a valid one.</summary>
    public static void Format(ExecutionMeter meter, string? format) => GuardedFormats.AnnounceNumber(meter, format);

    /// <summary>A string was made, at most as long as what it was made of.</summary>
    public static void Made(string? text, ExecutionMeter meter) => FuseWork.Make(meter, FuseWork.LengthOf(text));

    /// <summary>A value is about to become text.</summary>
    public static void Print(object? value, ExecutionMeter meter) => FuseWork.Print(meter, value);

    /// <summary>
    /// Shifting by more than the widest number gives the same result or the same overflow as shifting by just that, without
    /// first making a number of two billion bits.
    /// </summary>
    public static int ShiftAmount(int amount) => Math.Clamp(amount, -ShiftMax, ShiftMax);
}
