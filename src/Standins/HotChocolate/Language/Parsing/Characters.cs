using System.Buffers;

namespace HotChocolate.Language;

/// <summary>Classes of source characters, as sets that can be searched many bytes at once.</summary>
internal static class Characters
{
    public static readonly SearchValues<byte> Name =
        SearchValues.Create("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    public static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    public static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>What a scan of a quoted string must look at: quote, backslash and control characters except the tab.</summary>
    public static readonly SearchValues<byte> StringStops = SearchValues.Create(Stops([(byte)'"', (byte)'\\']));

    public static bool IsNameStart(byte c) => c is (byte)'_' or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z');

    public static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    /// <summary>Control characters other than tab and line ends belong in no document.</summary>
    public static bool IsForbiddenControl(byte c) => c < 0x20 && c is not ((byte)'\t' or (byte)'\n' or (byte)'\r');

    private static byte[] Stops(byte[] others) =>
        [.. others, .. Enumerable.Range(0, 0x20).Where(c => c != '\t').Select(c => (byte)c)];
}
