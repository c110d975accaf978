using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// An append-only file of records behind an 8-byte file mark. A record is framed as <c>length (int32, little-endian) ‖
/// its complement ‖ checksum (8 bytes) ‖ payload</c>; the checksum is the head of SHA-256 over length and payload.
/// </summary>
/// <remarks>
/// A record counts once <see cref="Append"/> has returned. What a crash leaves behind the last whole record is cut off at
/// the next opening: it was never acknowledged. A broken record with more behind it is no crash but damage, and is
/// refused: cutting there would lose what was acknowledged. The complement tells a damaged length, which would seem to
/// reach past the end of the file, from a record that a crash cut short.
/// </remarks>
public sealed class RecordLog : IDisposable
{
    /// <summary>The longest record, in bytes.</summary>
    public const int RecordBytesMax = 64 * 1024 * 1024;

    private const int LengthBytes = 2 * sizeof(int);
    private const int FrameBytes = LengthBytes + ChecksumBytes;
    private const int ChecksumBytes = 8;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("DPAYLOG1");

    private readonly FileStream _file;
    private long _end;

    private RecordLog(FileStream file) => _file = file;

    /// <summary>Opens or creates the log at <paramref name="path"/> and hands every whole record to <paramref name="replay"/>, oldest first.</summary>
    /// <exception cref="RecordLogCorruptException">The file is no log, or a record before the last one is damaged.</exception>
    public static RecordLog Open(string path, Action<ReadOnlyMemory<byte>> replay)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        try
        {
            var log = new RecordLog(file);
            log.ReadMark();
            log.ReadRecords(replay);
            log.CutTail();
            return log;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Bytes of whole records and the file mark.</summary>
    public long Length => _end;

    /// <summary>
    /// Writes a record behind the last one, and returns when it would survive a loss of power. After a failure (a full disk, say) the log holds
    /// what it held before.
    /// </summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Append(ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, RecordBytesMax, nameof(payload));
        Span<byte> frame = stackalloc byte[FrameBytes];
        BinaryPrimitives.WriteInt32LittleEndian(frame, payload.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame[sizeof(int)..], ~payload.Length);
        Checksum(frame[..sizeof(int)], payload, frame[LengthBytes..]);

        // Where an earlier append failed and its bytes could not be taken back at once, they go first, or nothing is written.
        CutTail();
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, frame, _end);
            RandomAccess.Write(_file.SafeFileHandle, payload, _end + FrameBytes);
            RandomAccess.FlushToDisk(_file.SafeFileHandle);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            // What .NET makes of EFBIG.
            TryCutTail();
            throw new IOException(tooLong.Message, tooLong);
        }
        catch (IOException)
        {
            TryCutTail();
            throw;
        }

        _end += FrameBytes + payload.Length;
    }

    /// <summary>Reads bytes from an offset on, while another thread appends.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(_file.SafeFileHandle, buffer, offset, cancellationToken);

    public void Dispose() => _file.Dispose();

    private void ReadMark()
    {
        if (_file.Length < Mark.Length)
        {
            _file.SetLength(0);
            _file.Write(Mark);
            _file.Flush(flushToDisk: true);
        }
        else
        {
            var mark = new byte[Mark.Length];
            _file.ReadExactly(mark);
            if (!mark.AsSpan().SequenceEqual(Mark))
                throw new RecordLogCorruptException($"{_file.Name} is not a chain file of this program: it does not begin with {Encoding.ASCII.GetString(Mark)}.");
        }

        _end = Mark.Length;
    }

    private void ReadRecords(Action<ReadOnlyMemory<byte>> replay)
    {
        long total = _file.Length;
        var frame = new byte[FrameBytes];
        var checksum = new byte[ChecksumBytes];
        while (total - _end >= FrameBytes)
        {
            _file.ReadExactly(frame);
            int length = BinaryPrimitives.ReadInt32LittleEndian(frame);
            bool sound = length is >= 0 and <= RecordBytesMax
                && BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(sizeof(int))) == ~length;
            if (!sound)
            {
                // A file system may have reserved a tail that was never written: it reads as zeros.
                if (OnlyZerosFrom(_end + FrameBytes))
                    return;
                throw Damaged();
            }

            long next = _end + FrameBytes + length;
            if (next > total)
                return;

            var payload = new byte[length];
            _file.ReadExactly(payload);
            Checksum(frame.AsSpan(0, sizeof(int)), payload, checksum);
            if (!checksum.AsSpan().SequenceEqual(frame.AsSpan(LengthBytes)))
            {
                if (next == total || OnlyZerosFrom(next))
                    return;
                throw Damaged();
            }

            replay(payload);
            _end = next;
        }
    }

    private bool OnlyZerosFrom(long offset)
    {
        _file.Position = offset;
        var buffer = new byte[1 << 16];
        int read;
        while ((read = _file.Read(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0))
                return false;
        }

        return true;
    }

    private RecordLogCorruptException Damaged() => new(
        $"{_file.Name} is damaged at byte {_end}: a record does not match its checksum and others follow it. " +
        "Restore the file from a copy, or start anew with --reset.");

    private void CutTail()
    {
        if (RandomAccess.GetLength(_file.SafeFileHandle) != _end)
            RandomAccess.SetLength(_file.SafeFileHandle, _end);
    }

    private void TryCutTail()
    {
        try
        {
            CutTail();
        }
        catch (IOException)
        {
            // The next append tries again. A start would cut it too: these bytes are behind the last whole record.
        }
    }

    private static void Checksum(ReadOnlySpan<byte> length, ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(length);
        hash.AppendData(payload);
        Span<byte> full = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(full);
        full[..ChecksumBytes].CopyTo(destination);
    }
}
