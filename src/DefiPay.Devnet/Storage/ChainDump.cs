using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// A whole chain as one file: an 8-byte mark, the network's name (a length byte and ASCII), the length of the chain's file (int64,
/// little-endian), that file, and SHA-256 over all of it.
/// </summary>
internal static class ChainDump
{
    /// <summary>The longest chain's file that is taken.</summary>
    public const long ChainBytesMax = 64L << 30;

    private const int BufferSize = 1 << 16;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("DPAYDMP1");

    /// <summary>Writes the first bytes of a chain's file, as a dump.</summary>
    /// <param name="read">Reads bytes of the file from an offset on.</param>
    /// <param name="length">How many bytes of it count.</param>
    /// <param name="network">Name of the network.</param>
    /// <param name="destination">Takes the dump.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(
        Func<Memory<byte>, long, CancellationToken, ValueTask<int>> read, long length, string network, Stream destination, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] head = [.. Mark, (byte)network.Length, .. Encoding.ASCII.GetBytes(network), .. Int64(length)];
        hash.AppendData(head);
        await destination.WriteAsync(head, cancellationToken);
        var buffer = new byte[BufferSize];
        for (long offset = 0; offset < length;)
        {
            int count = await read(buffer.AsMemory(0, (int)Math.Min(BufferSize, length - offset)), offset, cancellationToken);
            if (count == 0)
                throw new EndOfStreamException("The chain's file is shorter than it was.");
            hash.AppendData(buffer.AsSpan(0, count));
            await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            offset += count;
        }

        await destination.WriteAsync(hash.GetHashAndReset(), cancellationToken);
    }

    /// <summary>Reads a dump, and writes the chain's file that is in it.</summary>
    /// <exception cref="ChainDumpException">It is no dump, is one of another network, or is damaged.</exception>
    public static async Task ReadAsync(Stream source, string network, Stream chainFile, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] mark = await TakeAsync(source, Mark.Length, hash, cancellationToken);
        if (!mark.AsSpan().SequenceEqual(Mark))
            throw new ChainDumpException($"The file is no dump of a chain: it does not begin with {Encoding.ASCII.GetString(Mark)}.");
        byte[] size = await TakeAsync(source, 1, hash, cancellationToken);
        string name = Encoding.ASCII.GetString(await TakeAsync(source, size[0], hash, cancellationToken));
        if (name != network)
            throw new ChainDumpException($"The dump is of the network {Rest.RequestFields.Shown(name)}; this node runs {network}.");
        long length = BinaryPrimitives.ReadInt64LittleEndian(await TakeAsync(source, sizeof(long), hash, cancellationToken));
        if (length is < 0 or > ChainBytesMax)
            throw Damaged("its length is out of bounds");
        var buffer = new byte[BufferSize];
        for (long rest = length; rest > 0;)
        {
            int count = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(BufferSize, rest)), cancellationToken);
            if (count == 0)
                throw Damaged("it ends too early");
            hash.AppendData(buffer.AsSpan(0, count));
            await chainFile.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            rest -= count;
        }

        byte[] expected = hash.GetHashAndReset();
        byte[] written = await TakeAsync(source, expected.Length, hash, cancellationToken);
        if (!written.AsSpan().SequenceEqual(expected))
            throw Damaged("its content does not match its checksum");
        if (await source.ReadAsync(buffer.AsMemory(0, 1), cancellationToken) > 0)
            throw Damaged("something follows its end");
    }

    private static async Task<byte[]> TakeAsync(Stream source, int count, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        if (await source.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellationToken) < count)
            throw Damaged("it ends too early");
        hash.AppendData(bytes);
        return bytes;
    }

    private static byte[] Int64(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    private static ChainDumpException Damaged(string how) => new($"The dump is damaged: {how}. Nothing was changed; take a new dump, or another copy.");
}
