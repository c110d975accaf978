using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Receipts;

/// <summary>
/// One event that a contract logged. Its RLP is <c>[address, topics, data]</c> with the list of topics as one byte string.
/// </summary>
/// <param name="Address">The contract that logged it.</param>
/// <param name="Topics">
/// First the UTF-8 name of the logged struct, then every field marked <c>[Index]</c>, serialised, in field order. Raw bytes of any
/// length, neither hashed nor padded.
/// </param>
/// <param name="Data">RLP list of all serialised fields, the indexed ones included.</param>
public sealed record ContractLog(StratisAddress Address, IReadOnlyList<byte[]> Topics, byte[] Data)
{
    /// <summary>The name of the logged struct.</summary>
    public string EventName => System.Text.Encoding.UTF8.GetString(Topics[0]);

    /// <summary>The bloom of this log alone.</summary>
    public LogsBloom Bloom
    {
        get
        {
            var bloom = new LogsBloom();
            AddTo(bloom);
            return bloom;
        }
    }

    /// <summary>The log as receipts hold it.</summary>
    public byte[] Encode() => Rlp.EncodeList(
        Rlp.EncodeElement(Address.ToBytes()),
        Rlp.EncodeElement(Rlp.EncodeList(Topics.Select(topic => Rlp.EncodeElement(topic)).ToArray())),
        Rlp.EncodeElement(Data));

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no log.</exception>
    public static ContractLog Decode(byte[] encoded)
    {
        if (Rlp.Decode(encoded).Items is not { Count: 3 } items || items[0].Data is not { Length: 20 } address)
        {
            throw new FormatException("A log is an RLP list of a 20-byte address, topics and data.");
        }

        var topics = items[1].Data is { } list ? Rlp.Decode(list).Items : null;
        return topics is null
            ? throw new FormatException("The topics of a log are an RLP list.")
            : new ContractLog(new StratisAddress(address), topics.Select(topic => topic.Data ?? []).ToArray(), items[2].Data ?? []);
    }

    internal void AddTo(LogsBloom bloom)
    {
        bloom.Add(Address.ToBytes());
        foreach (var topic in Topics)
        {
            bloom.Add(topic);
        }
    }
}
