namespace DefiPay.Stratis;

/// <summary>Coins and the condition under which they may be spent.</summary>
public sealed class TransactionOutput
{
    /// <summary>Describes an output.</summary>
    /// <param name="valueSatoshi">Its coins, in satoshi.</param>
    /// <param name="script">The condition.</param>
    public TransactionOutput(ulong valueSatoshi, byte[] script)
    {
        ArgumentNullException.ThrowIfNull(script);
        ValueSatoshi = valueSatoshi;
        Script = script;
    }

    /// <summary>Its coins, in satoshi. Decoding does not limit them: that is a rule of consensus.</summary>
    public ulong ValueSatoshi { get; }

    /// <summary>The condition (scriptPubKey). Not to be changed.</summary>
    public byte[] Script { get; }
}
