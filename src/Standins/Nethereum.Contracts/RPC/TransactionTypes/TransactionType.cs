namespace Nethereum.RPC.TransactionTypes;

/// <summary>Kinds of transactions (EIP-2718).</summary>
public enum TransactionType
{
    LegacyTransaction = -1,
    LegacyChainTransaction = -2,
    Legacy = 0,
    EIP1559 = 2,
    EIP7702 = 4,
}
