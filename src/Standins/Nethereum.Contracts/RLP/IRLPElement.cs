namespace Nethereum.RLP;

/// <summary>An item or a list.</summary>
public interface IRLPElement
{
    /// <summary>Of an item its bytes, of a list its encoding.</summary>
    byte[] RLPData { get; }
}
