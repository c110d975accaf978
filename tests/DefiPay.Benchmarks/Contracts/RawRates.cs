using System.Diagnostics;
using System.Security.Cryptography;
using DefiPay.Crypto;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>What the machine itself gives in this very run, with nothing of ours around it: the limits that the figures are held against.</summary>
internal static class RawRates
{
    private const int WriteBytes = 64 << 20;

    /// <summary>Keccak-256 of as many bytes as a full branch node of the trie has.</summary>
    public static Rate Keccak(int size)
    {
        var data = new byte[size];
        var hash = new byte[Keccak256.Size];
        return Rate.Measure(9, 20_000, _ =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                data[0] = (byte)i;
                Keccak256.Hash(data, hash);
            }
        });
    }

    /// <summary>Signature checks on all cores at once, of distinct signatures, in DER as transactions carry them.</summary>
    public static Rate Verify(int count)
    {
        var key = SHA256.HashData("bench"u8);
        var publicKey = Secp256k1.GetPublicKey(key);
        var digests = Enumerable.Range(0, count).Select(i => SHA256.HashData(BitConverter.GetBytes(i))).ToArray();
        var signatures = digests.Select(digest => Secp256k1.Sign(digest, key)).ToArray();
        return Rate.Measure(5, count, _ => Parallel.For(0, count, i =>
        {
            if (!Secp256k1.Verify(digests[i], signatures[i], publicKey))
            {
                throw new InvalidOperationException("A good signature was refused.");
            }
        }));
    }

    /// <summary>Megabytes per second that reach the disk, flushed once at the end; and what one flush of a small record takes.</summary>
    public static (double MegabytesPerSecond, double FlushMilliseconds) Disk()
    {
        var path = Path.Combine(Path.GetTempPath(), $"defipay-bench-{Environment.ProcessId}.bin");
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            var chunk = RandomNumberGenerator.GetBytes(1 << 20);
            var start = Stopwatch.GetTimestamp();
            for (var written = 0; written < WriteBytes; written += chunk.Length)
            {
                file.Write(chunk);
            }

            file.Flush(flushToDisk: true);
            var megabytes = WriteBytes / 1e6 / Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 50; i++)
            {
                file.Write(chunk.AsSpan(0, 500));
                file.Flush(flushToDisk: true);
            }

            return (megabytes, Stopwatch.GetElapsedTime(start).TotalMilliseconds / 50);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
