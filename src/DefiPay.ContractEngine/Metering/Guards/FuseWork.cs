namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>How much work and memory the runtime's own methods take, in the fuse's terms.</summary>
internal static class FuseWork
{
    // What the runtime makes at most; it refuses a longer string before it makes anything.
    private const int StringLengthMax = 0x3FFFFFDF;

    private const int ObjectBytes = 32;
    private const int CharsPerStep = 8;
    private const int ProductPerStep = 64;

    /// <summary>Length of a string that may be null.</summary>
    public static long LengthOf(string? text) => text?.Length ?? 0;

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
        meter.Fuse.Step(characters / CharsPerStep);
    }

    /// <summary>A string is about to be searched for another one, in the worst case position by position.</summary>
    public static void Search(ExecutionMeter meter, string text, string part) =>
        meter.Fuse.Step(text.Length + (long)text.Length * part.Length / ProductPerStep);

    /// <summary>
    /// The texts of the values in order, as Concat and Join take them. Values of contracts make their texts in metered
    /// code, but may hand out the same long one again and again, and an enumerator of a contract need not end.
    /// </summary>
    public static string[] Texts<T>(IEnumerable<T> values, ExecutionMeter meter)
    {
        var texts = new List<string>();
        foreach (var value in values)
        {
            meter.Fuse.Allocate(ObjectBytes);
            texts.Add(value?.ToString() ?? "");
        }

        return [.. texts];
    }
}
