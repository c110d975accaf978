using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>Tokens that the bridge gave: released, or minted.</summary>
/// <param name="Ordinal">0 for the first release of this id by this contract; there is never a second, unless the contract is broken.</param>
/// <param name="Attestations">How many signatures the contract checked; null where validators vote.</param>
public sealed record BridgeReleaseRow(
    long BlockNumber, int LogIndex, BridgeTransferKey Key, string ContractBytes, int Ordinal, string TokenId, string Recipient, BigInteger Amount,
    long Number, long Epoch, int? Attestations, string TransactionHash, DateTimeOffset Timestamp);
