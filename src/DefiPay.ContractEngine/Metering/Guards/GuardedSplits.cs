using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>
/// What rewritten contracts call in place of <c>string.Split</c>. The pieces are counted first, from above, since a string may fall apart into
/// single characters; one that holds no separator stays as cheap as it is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardedSplits
{
    // A place in the array, and a string object.
    private const int PieceBytes = 40;

    /// <summary><see cref="string.Split(char, StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, char separator, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, [separator], meter);
        return self.Split(separator, options);
    }

    /// <summary><see cref="string.Split(char, int, StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, char separator, int count, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, [separator], meter);
        return self.Split(separator, count, options);
    }

    /// <summary><see cref="string.Split(char[])"/>.</summary>
    public static string[] Split(string self, char[]? separator, ExecutionMeter meter)
    {
        Announce(self, separator, meter);
        return self.Split(separator);
    }

    /// <summary><see cref="string.Split(char[], int)"/>.</summary>
    public static string[] Split(string self, char[]? separator, int count, ExecutionMeter meter)
    {
        Announce(self, separator, meter);
        return self.Split(separator, count);
    }

    /// <summary><see cref="string.Split(char[], StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, char[]? separator, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, separator, meter);
        return self.Split(separator, options);
    }

    /// <summary><see cref="string.Split(char[], int, StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, char[]? separator, int count, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, separator, meter);
        return self.Split(separator, count, options);
    }

    /// <summary><see cref="string.Split(string, StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, string? separator, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, [separator], meter);
        return self.Split(separator, options);
    }

    /// <summary><see cref="string.Split(string, int, StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, string? separator, int count, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, [separator], meter);
        return self.Split(separator, count, options);
    }

    /// <summary><see cref="string.Split(string[], StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, string[]? separator, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, separator, meter);
        return self.Split(separator, options);
    }

    /// <summary><see cref="string.Split(string[], int, StringSplitOptions)"/>.</summary>
    public static string[] Split(string self, string[]? separator, int count, StringSplitOptions options, ExecutionMeter meter)
    {
        Announce(self, separator, meter);
        return self.Split(separator, count, options);
    }

    // A separator of several characters is found no more often than its first one.
    private static void Announce(string? self, string?[]? separators, ExecutionMeter meter)
    {
        if (separators is not null) GuardedScans.Match(meter, self, separators);
        Announce(self, separators?.Where(separator => separator is { Length: > 0 }).Select(separator => separator![0]).ToArray(), meter);
    }

    private static void Announce(string? self, char[]? separators, ExecutionMeter meter)
    {
        if (self is null) return;
        GuardedScans.Read(meter, self);
        GuardedScans.Match(meter, self, separators);
        long pieces = 1;
        foreach (var character in self)
        {
            // Without separators blanks separate.
            if (separators is { Length: > 0 } ? Array.IndexOf(separators, character) >= 0 : char.IsWhiteSpace(character)) pieces++;
        }

        FuseWork.Make(meter, self.Length);
        meter.Fuse.Allocate(pieces * PieceBytes);
    }
}
