using System.Security.Cryptography;
using DefiPay.Files;

namespace DefiPay.Chains.Evm.Hardhat.Journal;

/// <summary>
/// An append-only file of lines, each <c>checksum SP text LF</c>; the checksum is the head of SHA-256 over the text, 16 hex digits. Text,
/// so that people can look for a transaction with grep, and so that a line goes to the node as it is.
/// </summary>
/// <remarks>
/// A line counts once <see cref="Append"/> has returned. What a crash leaves behind the last whole line is cut off at the next opening; a
/// broken line with more behind it is damage and refused.
/// </remarks>
internal sealed class JournalFile : IDisposable
{
    private const int ChecksumBytes = 8;
    private const int TextStart = 2 * ChecksumBytes + 1;
    private const int LineBytesMax = 64 * 1024 * 1024;

    private readonly FileStream _file;
    private long _end;

    private JournalFile(FileStream file) => _file = file;

    public string Path => _file.Name;

    /// <summary>Opens or creates the file and hands out every line.</summary>
    public static JournalFile Open(string path, Action<LinePosition, ReadOnlySpan<byte>> onLine)
    {
        var file = new JournalFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        try
        {
            file.ReadLines(onLine);

            // A line that is on disk in a file whose name is not would be lost with it.
            FolderSync.Flush(System.IO.Path.GetDirectoryName(file.Path)!);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a line behind the last one; returns when it would survive a loss of power. A failure leaves the file as it was.</summary>
    public LinePosition Append(ReadOnlySpan<byte> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LineBytesMax - TextStart - 1, nameof(text));
        var line = new byte[TextStart + text.Length + 1];
        WriteChecksum(text, line);
        line[TextStart - 1] = (byte)' ';
        text.CopyTo(line.AsSpan(TextStart));
        line[^1] = (byte)'\n';
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, line, _end);
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _file.SetLength(_end);
            throw;
        }

        var position = new LinePosition(_end + TextStart, text.Length);
        _end += line.Length;
        return position;
    }

    public byte[] Read(LinePosition position)
    {
        var text = new byte[position.Length];
        for (var read = 0; read < text.Length;)
        {
            var count = RandomAccess.Read(_file.SafeFileHandle, text.AsSpan(read), position.Offset + read);
            read += count > 0 ? count : throw new JournalDamagedException($"{Path} became shorter while it was in use.");
        }

        return text;
    }

    public void Dispose() => _file.Dispose();

    private void ReadLines(Action<LinePosition, ReadOnlySpan<byte>> onLine)
    {
        CheckBeginning();
        var buffer = new byte[1 << 16];
        var filled = 0;
        while (true)
        {
            var count = RandomAccess.Read(_file.SafeFileHandle, buffer.AsSpan(filled), _end + filled);
            filled += count;
            var taken = TakeLines(buffer.AsSpan(0, filled), onLine);
            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
            if (count == 0)
                break;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, filled < LineBytesMax ? filled * 2 : throw Damaged());
        }

        if (_file.Length != _end)
            _file.SetLength(_end);
    }

    // Else the only line of another program's file would be taken for one that was cut short, and cut off.
    private void CheckBeginning()
    {
        Span<byte> beginning = stackalloc byte[2 * ChecksumBytes];
        var count = RandomAccess.Read(_file.SafeFileHandle, beginning, 0);
        if (beginning[..count].ContainsAnyExcept("\00123456789abcdef"u8))
            throw new JournalDamagedException($"{Path} is not a journal of this program. Move it away, or start anew with --reset.");
    }

    private int TakeLines(ReadOnlySpan<byte> bytes, Action<LinePosition, ReadOnlySpan<byte>> onLine)
    {
        var taken = 0;
        while (bytes[taken..].IndexOf((byte)'\n') is var length and >= 0)
        {
            var line = bytes.Slice(taken, length);
            if (!IsWhole(line))
            {
                // The last line may have been cut short; its newline then is one that the disk made up.
                if (_end + length + 1 < _file.Length)
                    throw Damaged();
                break;
            }

            onLine(new LinePosition(_end + TextStart, length - TextStart), line[TextStart..]);
            taken += length + 1;
            _end += length + 1;
        }

        return taken;
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        if (line.Length < TextStart || line[TextStart - 1] != ' ')
            return false;
        Span<byte> checksum = stackalloc byte[2 * ChecksumBytes];
        WriteChecksum(line[TextStart..], checksum);
        return line[..checksum.Length].SequenceEqual(checksum);
    }

    private static void WriteChecksum(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        Convert.TryToHexStringLower(hash[..ChecksumBytes], destination, out _);
    }

    private JournalDamagedException Damaged() => new(
        $"{Path} is damaged at byte {_end}: a line does not match its checksum and others follow it. Restore the file from a copy, or start anew with --reset.");
}
