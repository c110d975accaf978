namespace DefiPay.ContractEngine.Execution;

/// <summary>What contract transactions cost, in units of gas. Instructions are charged by the rewritten code itself.</summary>
public static class GasCosts
{
    /// <summary>Calling a contract, from a transaction or from another contract.</summary>
    public const ulong Call = 10_000;

    /// <summary>Creating a contract, from a transaction or from another contract.</summary>
    public const ulong Create = 12_000;

    /// <summary>Sending coins to an address that is no contract.</summary>
    public const ulong Transfer = 1_000;

    /// <summary>Asking whether an address is a contract.</summary>
    public const ulong IsContract = 5;

    /// <summary>Each byte of key and value that is written to storage.</summary>
    public const ulong StorageWriteByte = 20;

    /// <summary>Each byte of key and value that is read from storage.</summary>
    public const ulong StorageReadByte = 1;

    /// <summary>Each byte of a log's topics.</summary>
    public const ulong LogTopicByte = 2;

    /// <summary>Each byte of a log's data.</summary>
    public const ulong LogDataByte = 1;

    /// <summary>The most that a transfer hands to the receiving contract, its base cost included.</summary>
    internal const ulong TransferBudget = (2 * Call) - 1;

    internal static ulong StorageRead(byte[] key, byte[]? value) => StorageReadByte * Size(key, value);

    internal static ulong StorageWrite(byte[] key, byte[]? value) => StorageWriteByte * Size(key, value);

    private static ulong Size(byte[] key, byte[]? value) => (ulong)key.Length + (ulong)(value?.Length ?? 0);
}
