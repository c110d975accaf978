namespace Nethereum.RLP;

/// <summary>Bytes.</summary>
public class RLPItem : IRLPElement
{
    private readonly byte[] _data;

    /// <summary>Holds the bytes.</summary>
    public RLPItem(byte[] rlpData) => _data = rlpData;

    /// <summary>The bytes; null where there are none.</summary>
    public byte[] RLPData => _data.Length == 0 ? null : _data;
}
