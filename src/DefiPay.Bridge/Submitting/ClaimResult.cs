using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Submitting;

/// <summary>What a claim came to for one transfer.</summary>
/// <param name="Id">The transfer.</param>
/// <param name="Fields">What it moves; null when its event is refused.</param>
/// <param name="Outcome">Where it stands.</param>
/// <param name="TransactionHash">The claim's transaction on the destination chain; null when none was sent.</param>
/// <param name="Words">What it waits for, or why not; null when it is done.</param>
public sealed record ClaimResult(TransferId Id, TransferFields? Fields, ClaimOutcome Outcome, string? TransactionHash, string? Words);
