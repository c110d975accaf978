using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// Reads a log from some offset on, checks and decodes its records on all cores, and hands them out in their order. It stops before the first
/// record that is not whole.
/// </summary>
/// <param name="file">The log's file.</param>
/// <param name="decode">Makes of a payload, and of its offset in the file, what is handed out. Runs on several threads; the payload's memory is used again once that was taken.</param>
internal sealed class RecordScan<T>(SafeFileHandle file, Func<ReadOnlyMemory<byte>, long, T> decode)
{
    private const int BatchBytes = 4 << 20;
    private static readonly int BatchCountMax = 2 + Environment.ProcessorCount;

    private readonly long _total = RandomAccess.GetLength(file);
    private readonly Queue<Task<Batch>> _ahead = new();
    private readonly Stack<byte[]> _buffers = new();
    private long _next;
    private bool _isRead;

    /// <summary>Runs to the end.</summary>
    /// <param name="start">Offset of the first record.</param>
    /// <param name="apply">Takes the records, on the calling thread.</param>
    /// <returns>Offset behind the last whole record.</returns>
    public long Run(long start, Action<T> apply)
    {
        _next = start;
        var end = start;
        while (true)
        {
            while (!_isRead && _ahead.Count < BatchCountMax)
            {
                ReadBatch();
            }

            if (!_ahead.TryDequeue(out var reading))
            {
                return end;
            }

            var batch = reading.GetAwaiter().GetResult();
            foreach (var (item, itemEnd) in batch.Items)
            {
                apply(item);
                end = itemEnd;
            }

            if (!batch.IsWhole)
            {
                // What was read ahead of it does not count.
                _isRead = true;
                Task.WaitAll([.. _ahead]);
                return end;
            }

            _buffers.Push(batch.Buffer);
        }
    }

    private void ReadBatch()
    {
        var buffer = _buffers.TryPop(out var used) ? used : new byte[BatchBytes];
        var offset = _next;
        var size = Read(buffer, offset, (int)Math.Min(buffer.Length, _total - offset));
        var first = FrameAt(buffer.AsSpan(0, size), 0);
        if (first > size && offset + first <= _total)
        {
            // A record that is longer than a batch.
            buffer = new byte[first];
            size = Read(buffer, offset, first);
        }

        var ends = new List<int>();
        var position = 0;
        while (FrameAt(buffer.AsSpan(0, size), position) is var next && next > 0 && next <= size)
        {
            ends.Add(next);
            position = next;
        }

        _next = offset + position;
        _isRead = position == 0;
        if (!_isRead)
        {
            _ahead.Enqueue(Task.Run(() => Check(buffer, offset, ends)));
        }
    }

    /// <summary>Where the record that begins at a position ends; 0 when nothing sound begins there.</summary>
    private static int FrameAt(ReadOnlySpan<byte> buffer, int position) =>
        buffer.Length - position >= RecordLog.FrameBytes && RecordLog.TryReadLength(buffer[position..], out var length)
            ? position + RecordLog.FrameBytes + length
            : 0;

    private Batch Check(byte[] buffer, long offset, List<int> ends)
    {
        var items = new List<(T, long)>(ends.Count);
        var start = 0;
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var end in ends)
        {
            var payload = start + RecordLog.FrameBytes;
            var checksum = BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(start + RecordLog.LengthBytes));

            // The checksum is over length and payload: the length goes next to the payload, over the checksum, which was read.
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(payload - sizeof(int)), end - payload);
            sha256.AppendData(buffer.AsSpan((payload - sizeof(int))..end));
            sha256.GetHashAndReset(hash);
            if (BinaryPrimitives.ReadUInt64LittleEndian(hash) != checksum)
            {
                return new Batch(buffer, items, IsWhole: false);
            }

            items.Add((decode(buffer.AsMemory(payload..end), offset + payload), offset + end));
            start = end;
        }

        return new Batch(buffer.Length > BatchBytes ? new byte[BatchBytes] : buffer, items, IsWhole: true);
    }

    private int Read(byte[] buffer, long offset, int count)
    {
        var size = 0;
        while (size < count && RandomAccess.Read(file, buffer.AsSpan(size, count - size), offset + size) is var read and > 0)
        {
            size += read;
        }

        return size;
    }

    private sealed record Batch(byte[] Buffer, List<(T Item, long End)> Items, bool IsWhole);
}
