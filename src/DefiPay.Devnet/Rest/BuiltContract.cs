using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>A signed transaction that creates or calls a contract.</summary>
internal sealed record BuiltContract(ContractScript Script, Payment Payment);
