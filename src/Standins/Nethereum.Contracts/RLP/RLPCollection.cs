namespace Nethereum.RLP;

/// <summary>A list of elements.</summary>
public class RLPCollection : List<IRLPElement>, IRLPElement
{
    /// <inheritdoc/>
    public byte[] RLPData { get; set; }
}
