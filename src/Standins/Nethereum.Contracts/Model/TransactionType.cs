namespace Nethereum.Model;

/// <summary>Kinds of transactions.</summary>
public enum TransactionType
{
    /// <summary>Before EIP-155, or after it.</summary>
    LegacyTransaction = -1,

    /// <summary>Legacy with a chain id (EIP-155).</summary>
    LegacyChainTransaction = -2,

    /// <summary>With an access list.</summary>
    LegacyEIP2930 = 1,

    /// <summary>With a fee and a tip.</summary>
    EIP1559 = 2,

    /// <summary>With blobs.</summary>
    Blob = 3,

    /// <summary>With code for accounts.</summary>
    EIP7702 = 4,
}
