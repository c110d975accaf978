namespace DefiPay.Store.Writes;

/// <summary>
/// Kinds whose events say something about others' money. A registered contract of another kind may log the same events, and they
/// count for nothing: nobody but who registers a contract decides what it is trusted as.
/// </summary>
public static class ContractKinds
{
    /// <summary>Holds authorised payments (Stratis).</summary>
    public const string Escrow = "Escrow";

    /// <summary>The bridge's contract on an EVM chain: locks and releases.</summary>
    public const string BridgeGateway = "BridgeGateway";

    /// <summary>The bridge's contract on a Stratis chain: mints and burns.</summary>
    public const string BridgeVault = "BridgeVault";
}
