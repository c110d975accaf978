namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/SmartContractWallet/send-transaction</c>, as far as it is used.</summary>
internal sealed record SendAnswer(string? TransactionId);
