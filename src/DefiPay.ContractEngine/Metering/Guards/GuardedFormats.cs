using System.ComponentModel;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>
/// What rewritten contracts call in place of <c>string.Format</c>. A few characters of format can ask for any width and
/// precision, so both are announced to the fuse, and every text that goes in as it is made.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardedFormats
{
    // Beyond these the original refuses the format.
    private const int PrecisionMax = 999_999_999;
    private const int WidthMax = 9_999_999;

    // A place in the array, and what stands there.
    private const int MeasuredBytes = 40;

    /// <summary><see cref="string.Format(string, object)"/>.</summary>
    public static string Format(string format, object arg0, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(format, Measure(arg0, meter));
    }

    /// <summary><see cref="string.Format(string, object, object)"/>.</summary>
    public static string Format(string format, object arg0, object arg1, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(format, Measure(arg0, meter), Measure(arg1, meter));
    }

    /// <summary><see cref="string.Format(string, object, object, object)"/>.</summary>
    public static string Format(string format, object arg0, object arg1, object arg2, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(format, Measure(arg0, meter), Measure(arg1, meter), Measure(arg2, meter));
    }

    /// <summary><see cref="string.Format(string, object[])"/>.</summary>
    public static string Format(string format, object[] args, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(format, Measure(args, meter)!);
    }

    /// <summary><see cref="string.Format(IFormatProvider, string, object)"/>.</summary>
    public static string Format(IFormatProvider provider, string format, object arg0, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(provider, format, Measure(arg0, meter));
    }

    /// <summary><see cref="string.Format(IFormatProvider, string, object, object)"/>.</summary>
    public static string Format(IFormatProvider provider, string format, object arg0, object arg1, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(provider, format, Measure(arg0, meter), Measure(arg1, meter));
    }

    /// <summary><see cref="string.Format(IFormatProvider, string, object, object, object)"/>.</summary>
    public static string Format(IFormatProvider provider, string format, object arg0, object arg1, object arg2, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(provider, format, Measure(arg0, meter), Measure(arg1, meter), Measure(arg2, meter));
    }

    /// <summary><see cref="string.Format(IFormatProvider, string, object[])"/>.</summary>
    public static string Format(IFormatProvider provider, string format, object[] args, ExecutionMeter meter)
    {
        Announce(format, meter);
        return string.Format(provider, format, Measure(args, meter)!);
    }

    /// <summary>A number is about to be written in this format, of which <c>D900000000</c> is a valid one.</summary>
    internal static void AnnounceNumber(ExecutionMeter meter, string? format)
    {
        if (format is not { Length: > 1 } || !char.IsAsciiLetter(format[0])) return;

        // A letter and a number, and nothing else; what looks otherwise is a picture of the number, as long as itself.
        int end = NumberAt(format, 1, out long precision);
        if (precision <= PrecisionMax && (end == format.Length || format[end] == '\0')) FuseWork.Make(meter, precision);
    }

    // Adds up the widths of the holes, {index,width:format}; what else the format holds is as long as itself.
    private static void Announce(string? format, ExecutionMeter meter)
    {
        if (format is null) return;
        long characters = format.Length;
        var inHole = false;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '{') inHole = true;
            else if (format[i] == '}') inHole = false;
            else if (inHole && format[i] == ',')
            {
                NumberAt(format, i + 1, out long width);
                characters += width <= WidthMax ? width : 0;
            }
        }

        FuseWork.Grow(meter, characters);
    }

    // Returns where the number ends. Blanks and a sign may stand in front of it.
    private static int NumberAt(string text, int start, out long number)
    {
        number = 0;
        int at = start;
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at])) number = Math.Min(int.MaxValue, (number * 10) + (text[at] - '0'));
            else if (number > 0 || text[at] is not (' ' or '-')) break;
        }

        return at;
    }

    private static object?[]? Measure(object[]? args, ExecutionMeter meter)
    {
        if (args is null) return null;
        meter.Fuse.Step(args.LongLength);
        meter.Fuse.Allocate(args.LongLength * MeasuredBytes);
        return Array.ConvertAll(args, arg => Measure(arg, meter));
    }

    private static object? Measure(object? arg, ExecutionMeter meter) => arg switch
    {
        null => null,
        IFormattable formattable => new MeasuredNumber(formattable, meter),
        _ => new MeasuredText(arg, meter),
    };

    // A class without IFormattable, because for one with it Format does not call the plain ToString.
    private sealed class MeasuredText(object value, ExecutionMeter meter)
    {
        public override string? ToString()
        {
            var text = value.ToString();
            FuseWork.Make(meter, FuseWork.LengthOf(text));
            return text;
        }
    }

    private sealed class MeasuredNumber(IFormattable value, ExecutionMeter meter) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider)
        {
            AnnounceNumber(meter, format);
            FuseWork.Print(meter, value);
            var text = value.ToString(format, formatProvider);
            FuseWork.Make(meter, FuseWork.LengthOf(text));
            return text;
        }
    }
}
