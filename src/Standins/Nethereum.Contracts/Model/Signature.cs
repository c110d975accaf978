namespace Nethereum.Model;

/// <summary>A signature as three numbers.</summary>
public class Signature : ISignature
{
    /// <summary>An empty one.</summary>
    public Signature()
    {
    }

    /// <summary>One of these numbers.</summary>
    public Signature(byte[] r, byte[] s, byte[] v)
    {
        R = r;
        S = s;
        V = v;
    }

    /// <inheritdoc/>
    public byte[] R { get; set; }

    /// <inheritdoc/>
    public byte[] S { get; set; }

    /// <inheritdoc/>
    public byte[] V { get; set; }
}
