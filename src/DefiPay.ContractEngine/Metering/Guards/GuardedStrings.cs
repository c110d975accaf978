using System.ComponentModel;
using System.Globalization;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>
/// What rewritten contracts call in place of string methods whose result can be far longer than what it is made of. Each
/// announces the result to the fuse and then calls the original; results, exceptions and their order are the original's.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardedStrings
{
    /// <summary><see cref="string.Intern(string)"/>, with a pool that ends with the transaction: the runtime's keeps for ever, and knows what the node did before.</summary>
    public static string Intern(string str, ExecutionMeter meter)
    {
        ArgumentNullException.ThrowIfNull(str);
        FuseWork.Make(meter, str.Length);
        return meter.Fuse.Interned.TryGetValue(str, out var known) ? known : meter.Fuse.Interned[str] = str;
    }

    /// <summary><see cref="string.IsInterned(string)"/>, of the same pool.</summary>
    public static string? IsInterned(string str, ExecutionMeter meter)
    {
        ArgumentNullException.ThrowIfNull(str);
        FuseWork.Make(meter, str.Length);
        return meter.Fuse.Interned.GetValueOrDefault(str);
    }

    /// <summary><see cref="string.PadLeft(int)"/>.</summary>
    public static string PadLeft(string self, int totalWidth, ExecutionMeter meter)
    {
        FuseWork.Make(meter, totalWidth);
        return self.PadLeft(totalWidth);
    }

    /// <summary><see cref="string.PadLeft(int, char)"/>.</summary>
    public static string PadLeft(string self, int totalWidth, char paddingChar, ExecutionMeter meter)
    {
        FuseWork.Make(meter, totalWidth);
        return self.PadLeft(totalWidth, paddingChar);
    }

    /// <summary><see cref="string.PadRight(int)"/>.</summary>
    public static string PadRight(string self, int totalWidth, ExecutionMeter meter)
    {
        FuseWork.Make(meter, totalWidth);
        return self.PadRight(totalWidth);
    }

    /// <summary><see cref="string.PadRight(int, char)"/>.</summary>
    public static string PadRight(string self, int totalWidth, char paddingChar, ExecutionMeter meter)
    {
        FuseWork.Make(meter, totalWidth);
        return self.PadRight(totalWidth, paddingChar);
    }

    /// <summary><see cref="string.Replace(string, string)"/>.</summary>
    public static string Replace(string self, string oldValue, string newValue, ExecutionMeter meter)
    {
        if (self is not null && !string.IsNullOrEmpty(oldValue))
        {
            FuseWork.Search(meter, self, oldValue);
            var growth = (long)Math.Max(0, FuseWork.LengthOf(newValue) - oldValue.Length);
            FuseWork.Make(meter, self.Length + (growth == 0 ? 0 : growth * Count(self, oldValue)));
        }

        return self!.Replace(oldValue, newValue);
    }

    /// <summary><see cref="string.Replace(string, string, StringComparison)"/>.</summary>
    public static string Replace(string self, string oldValue, string newValue, StringComparison comparisonType, ExecutionMeter meter)
    {
        AnnounceReplace(self, oldValue, newValue, comparisonType == StringComparison.Ordinal, meter);
        return self!.Replace(oldValue!, newValue, comparisonType);
    }

    /// <summary><see cref="string.Replace(string, string, bool, CultureInfo)"/>.</summary>
    public static string Replace(string self, string oldValue, string newValue, bool ignoreCase, CultureInfo? culture, ExecutionMeter meter)
    {
        AnnounceReplace(self, oldValue, newValue, isOrdinal: false, meter);
        return self!.Replace(oldValue!, newValue, ignoreCase, culture);
    }

    /// <summary><see cref="string.Concat(string, string)"/>.</summary>
    public static string Concat(string str0, string str1, ExecutionMeter meter)
    {
        FuseWork.Make(meter, FuseWork.LengthOf(str0) + FuseWork.LengthOf(str1));
        return string.Concat(str0, str1);
    }

    /// <summary><see cref="string.Concat(string, string, string)"/>.</summary>
    public static string Concat(string str0, string str1, string str2, ExecutionMeter meter)
    {
        FuseWork.Make(meter, FuseWork.LengthOf(str0) + FuseWork.LengthOf(str1) + FuseWork.LengthOf(str2));
        return string.Concat(str0, str1, str2);
    }

    /// <summary><see cref="string.Concat(string, string, string, string)"/>.</summary>
    public static string Concat(string str0, string str1, string str2, string str3, ExecutionMeter meter)
    {
        FuseWork.Make(meter, FuseWork.LengthOf(str0) + FuseWork.LengthOf(str1) + FuseWork.LengthOf(str2) + FuseWork.LengthOf(str3));
        return string.Concat(str0, str1, str2, str3);
    }

    /// <summary><see cref="string.Concat(string[])"/>.</summary>
    public static string Concat(string[] values, ExecutionMeter meter)
    {
        if (values is not null) FuseWork.Make(meter, FuseWork.LengthOf(values, meter));
        return string.Concat(values!);
    }

    /// <summary><see cref="string.Concat(object)"/>.</summary>
    public static string Concat(object arg0, ExecutionMeter meter) => Concat(FuseWork.Texts([arg0], meter), meter);

    /// <summary><see cref="string.Concat(object, object)"/>.</summary>
    public static string Concat(object arg0, object arg1, ExecutionMeter meter) =>
        Concat(FuseWork.Texts([arg0, arg1], meter), meter);

    /// <summary><see cref="string.Concat(object, object, object)"/>.</summary>
    public static string Concat(object arg0, object arg1, object arg2, ExecutionMeter meter) =>
        Concat(FuseWork.Texts([arg0, arg1, arg2], meter), meter);

    /// <summary><see cref="string.Concat(object[])"/>.</summary>
    public static string Concat(object[] args, ExecutionMeter meter) =>
        args is null ? string.Concat(args!) : Concat(FuseWork.Texts(args, meter), meter);

    /// <summary><see cref="string.Concat(IEnumerable{string})"/>.</summary>
    public static string Concat(IEnumerable<string> values, ExecutionMeter meter) =>
        values is null ? string.Concat(values!) : Concat(FuseWork.Texts(values, meter), meter);

    /// <summary><see cref="string.Concat{T}(IEnumerable{T})"/>.</summary>
    public static string Concat<T>(IEnumerable<T> values, ExecutionMeter meter) =>
        values is null ? string.Concat(values!) : Concat(FuseWork.Texts(values, meter), meter);

    /// <summary><see cref="string.Join(string, string[])"/>.</summary>
    public static string Join(string separator, string[] value, ExecutionMeter meter)
    {
        if (value is not null) FuseWork.Make(meter, FuseWork.LengthOf(value, meter) + value.LongLength * FuseWork.LengthOf(separator));
        return string.Join(separator, value!);
    }

    /// <summary><see cref="string.Join(string, string[], int, int)"/>.</summary>
    public static string Join(string separator, string[] value, int startIndex, int count, ExecutionMeter meter)
    {
        FuseWork.Make(meter, LengthOf(value, startIndex, count, FuseWork.LengthOf(separator), meter));
        return string.Join(separator, value!, startIndex, count);
    }

    /// <summary><see cref="string.Join(string, object[])"/>.</summary>
    public static string Join(string separator, object[] values, ExecutionMeter meter) =>
        values is null ? string.Join(separator, values!) : Join(separator, FuseWork.Texts(values, meter), meter);

    /// <summary><see cref="string.Join(string, IEnumerable{string})"/>.</summary>
    public static string Join(string separator, IEnumerable<string> values, ExecutionMeter meter) =>
        values is null ? string.Join(separator, values!) : Join(separator, FuseWork.Texts(values, meter), meter);

    /// <summary><see cref="string.Join{T}(string, IEnumerable{T})"/>.</summary>
    public static string Join<T>(string separator, IEnumerable<T> values, ExecutionMeter meter) =>
        values is null ? string.Join(separator, values!) : Join(separator, FuseWork.Texts(values, meter), meter);

    /// <summary><see cref="string.Join(char, string[])"/>.</summary>
    public static string Join(char separator, string[] value, ExecutionMeter meter)
    {
        if (value is not null) FuseWork.Make(meter, FuseWork.LengthOf(value, meter) + value.LongLength);
        return string.Join(separator, value!);
    }

    /// <summary><see cref="string.Join(char, string[], int, int)"/>.</summary>
    public static string Join(char separator, string[] value, int startIndex, int count, ExecutionMeter meter)
    {
        FuseWork.Make(meter, LengthOf(value, startIndex, count, separatorLength: 1, meter));
        return string.Join(separator, value!, startIndex, count);
    }

    /// <summary><see cref="string.Join(char, object[])"/>.</summary>
    public static string Join(char separator, object[] values, ExecutionMeter meter) =>
        values is null ? string.Join(separator, values!) : Join(separator, FuseWork.Texts(values, meter), meter);

    /// <summary><see cref="string.Join{T}(char, IEnumerable{T})"/>.</summary>
    public static string Join<T>(char separator, IEnumerable<T> values, ExecutionMeter meter) =>
        values is null ? string.Join(separator, values!) : Join(separator, FuseWork.Texts(values, meter), meter);

    // What a culture takes for equal may be of any length, so every character may start a match.
    private static void AnnounceReplace(string? self, string? oldValue, string? newValue, bool isOrdinal, ExecutionMeter meter)
    {
        if (self is null) return;
        if (isOrdinal) FuseWork.Search(meter, self, oldValue ?? "");
        else FuseWork.SearchByCulture(meter, self, oldValue ?? "");
        FuseWork.Grow(meter, self.Length * (1L + FuseWork.LengthOf(newValue)));
    }

    // Nothing for a range that the original refuses.
    private static long LengthOf(string[]? value, int startIndex, int count, long separatorLength, ExecutionMeter meter) =>
        value is null || startIndex < 0 || count < 0 || startIndex > value.Length - count
            ? 0
            : FuseWork.LengthOf(value.AsSpan(startIndex, count), meter) + (count * separatorLength);

    private static long Count(string text, string part)
    {
        long count = 0;
        for (var at = 0; (at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0; at += part.Length) count++;
        return count;
    }
}
