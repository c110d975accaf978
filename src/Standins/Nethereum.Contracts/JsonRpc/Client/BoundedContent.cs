namespace Nethereum.JsonRpc.Client;

/// <summary>Reads an answer's bytes up to a bound.</summary>
internal static class BoundedContent
{
    /// <summary>Longest answer that is read. The logs of a range of full blocks are tens of megabytes.</summary>
    private const long LengthMax = 128 * 1024 * 1024;

    /// <summary>The whole content, ready to be read from its start.</summary>
    /// <exception cref="InvalidDataException">It is longer than the bound.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpContent content, long lengthMaxOfClient, CancellationToken stop)
    {
        long lengthMax = Math.Min(LengthMax, lengthMaxOfClient);
        if (content.Headers.ContentLength > lengthMax)
        {
            throw TooLong(lengthMax);
        }

        // A length that is only announced must not make us reserve memory.
        var bytes = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 4096, 1 << 20));
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
            {
                if (bytes.Length + read > lengthMax)
                {
                    throw TooLong(lengthMax);
                }

                bytes.Write(buffer, 0, read);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }

        bytes.Position = 0;
        return bytes;
    }

    private static InvalidDataException TooLong(long lengthMax) => new($"The answer is longer than {lengthMax} bytes.");
}
