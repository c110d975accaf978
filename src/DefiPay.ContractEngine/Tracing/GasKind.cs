namespace DefiPay.ContractEngine.Tracing;

/// <summary>What gas was charged for.</summary>
public enum GasKind
{
    /// <summary>Running instructions.</summary>
    Instructions,

    /// <summary>Reading storage.</summary>
    StorageRead,

    /// <summary>Writing storage.</summary>
    StorageWrite,

    /// <summary>Logging an event.</summary>
    Log,

    /// <summary>The base cost of a call, create or transfer, the transaction's own included, and of asking whether an address is a contract.</summary>
    Call,
}
