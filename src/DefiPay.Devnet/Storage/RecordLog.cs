using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DefiPay.Files;

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

    /// <summary>Bytes of a record's length and its complement.</summary>
    internal const int LengthBytes = 2 * sizeof(int);

    /// <summary>Bytes in front of a record's payload.</summary>
    internal const int FrameBytes = LengthBytes + ChecksumBytes;

    private const int ChecksumBytes = 8;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("DPAYLOG1");

    private readonly FileStream _file;
    private string _path;
    private long _end;

    private RecordLog(FileStream file) => (_file, _path) = (file, file.Name);

    /// <summary>Opens or creates the log at <paramref name="path"/> and hands every whole record to <paramref name="replay"/>, oldest first.</summary>
    /// <exception cref="RecordLogCorruptException">The file is no log, or a record before the last one is damaged.</exception>
    public static RecordLog Open(string path, Action<ReadOnlyMemory<byte>> replay) => 
        Open(path, (payload, _) => payload.ToArray(), (_, record) => replay(record));

    /// <summary>Opens or creates the log at <paramref name="path"/> and hands every whole record out, decoded, oldest first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="decode">Makes of a payload, and its offset in the file, what is handed out; on several threads. The memory stays as it is until what was made of it was taken.</param>
    /// <param name="replay">Takes the log, for reading, and what was decoded, in order, on the calling thread.</param>
    /// <exception cref="RecordLogCorruptException">The file is no log, or a record before the last one is damaged.</exception>
    internal static RecordLog Open<T>(string path, Func<ReadOnlyMemory<byte>, long, T> decode, Action<RecordLog, T> replay)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        try
        {
            var log = new RecordLog(file);
            log.ReadMark();
            log._end = new RecordScan<T>(file.SafeFileHandle, decode).Run(log._end, item => replay(log, item));
            log.CheckTail();
            log.CutTail();
            return log;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads bytes of records that were appended or handed out.</summary>
    internal byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        return Read(offset, bytes) == count ? bytes : throw new IOException($"{_path} ends at byte {offset + count} or before.");
    }

    /// <summary>Reads as much as there is.</summary>
    internal int Read(long offset, Span<byte> destination)
    {
        var size = 0;
        while (size < destination.Length && RandomAccess.Read(_file.SafeFileHandle, destination[size..], offset + size) is var read and > 0)
            size += read;
        return size;
    }

    /// <summary>The length of a record's payload; false when it does not match its complement, or none is so long.</summary>
    internal static bool TryReadLength(ReadOnlySpan<byte> frame, out int length)
    {
        length = BinaryPrimitives.ReadInt32LittleEndian(frame);
        return length is >= 0 and <= RecordBytesMax && BinaryPrimitives.ReadInt32LittleEndian(frame[sizeof(int)..]) == ~length;
    }

    /// <summary>Bytes of whole records and the file mark.</summary>
    public long Length => _end;

    /// <summary>
    /// Writes a record behind the last one, and returns when it would survive a loss of power. After a failure (a full disk, say) the log holds
    /// what it held before.
    /// </summary>
    /// <returns>Offset of the payload in the file.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public long Append(ReadOnlySpan<byte> payload) => Append(payload, flush: true);

    /// <summary>As <see cref="Append(ReadOnlySpan{byte})"/>; without a flush the record survives the end of the process only.</summary>
    internal long Append(ReadOnlySpan<byte> payload, bool flush)
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
            if (flush)
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

        var offset = _end + FrameBytes;
        _end = offset + payload.Length;
        return offset;
    }

    /// <summary>Reads bytes from an offset on, while another thread appends.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(_file.SafeFileHandle, buffer, offset, cancellationToken);

    /// <summary>Renames the file, in place of any that has the new name. It stays open, and its lock stays with it; the folder is not flushed yet.</summary>
    internal void MoveTo(string path)
    {
        File.Move(_path, path, overwrite: true);
        _path = path;
    }

    public void Dispose() => _file.Dispose();

    private void ReadMark()
    {
        if (_file.Length < Mark.Length)
        {
            _file.SetLength(0);
            _file.Write(Mark);
            _file.Flush(flushToDisk: true);
            FolderSync.Flush(Path.GetDirectoryName(_path)!);
        }
        else
        {
            var mark = new byte[Mark.Length];
            _file.ReadExactly(mark);
            if (!mark.AsSpan().SequenceEqual(Mark))
                throw new RecordLogCorruptException($"{_path} is not a chain file of this program: it does not begin with {Encoding.ASCII.GetString(Mark)}.");
        }

        _end = Mark.Length;
    }

    /// <summary>Decides about what lies behind the last whole record.</summary>
    private void CheckTail()
    {
        var total = RandomAccess.GetLength(_file.SafeFileHandle);
        var frame = new byte[FrameBytes];
        if (total - _end < FrameBytes)
            return;

        RandomAccess.Read(_file.SafeFileHandle, frame, _end);
        if (!TryReadLength(frame, out var length))
        {
            // A file system may have reserved a tail that was never written: it reads as zeros.
            if (OnlyZerosFrom(_end + FrameBytes))
                return;
            throw Damaged();
        }

        var next = _end + FrameBytes + length;
        if (next < total && !OnlyZerosFrom(next))
            throw Damaged();
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
        $"{_path} is damaged at byte {_end}: a record does not match its checksum and others follow it. " +
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
