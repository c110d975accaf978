namespace DefiPay.Store.Bridge;

/// <summary>A transaction that a relayer made for a transfer.</summary>
/// <param name="TransferId">The transfer, <c>0x</c> and 64 lower-case hex digits.</param>
/// <param name="ChainId">The chain that it goes to, in CAIP-2 form.</param>
/// <param name="TransactionHash">Its hash in canonical form.</param>
/// <param name="Sender">Who signed it.</param>
/// <param name="Nonce">The sender's running number on chains that have one, else null.</param>
/// <param name="Transaction">The signed bytes: what is sent again after a kill.</param>
/// <param name="State">What became of it.</param>
/// <param name="BlockNumber">Its block; null before it is mined.</param>
/// <param name="Error">Why it failed, in words; null when it did not.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="UpdatedAt">When its state changed last, UTC.</param>
public sealed record SubmissionRow(
    string TransferId, string ChainId, string TransactionHash, string Sender, long? Nonce, byte[] Transaction, SubmissionState State,
    long? BlockNumber, string? Error, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
