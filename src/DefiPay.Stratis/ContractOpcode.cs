namespace DefiPay.Stratis;

/// <summary>First byte of scripts that have to do with contracts.</summary>
public static class ContractOpcode
{
    /// <summary>An output that creates a contract.</summary>
    public const byte Create = 0xC0;

    /// <summary>An output that calls a contract.</summary>
    public const byte Call = 0xC1;

    /// <summary>The whole input script of a generated transaction: the engine spends contracts' coins without signatures.</summary>
    public const byte Spend = 0xC2;

    /// <summary>An output of a generated transaction that belongs to a contract: its 20 bytes follow.</summary>
    public const byte InternalTransfer = 0xC3;
}
