namespace DefiPay.Store.Reads;

/// <summary>Which family a chain belongs to. The numbers are stored.</summary>
public enum ChainKind
{
    /// <summary>A Stratis sidechain (Cirrus).</summary>
    Stratis = 0,

    /// <summary>A chain that runs the Ethereum Virtual Machine.</summary>
    Evm = 1,
}
