using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Signs transactions with a fee and a tip.</summary>
public class Transaction1559Signer : TypeTransactionSigner<Transaction1559>;
