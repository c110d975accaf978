using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Submitting;

/// <summary>Where a relayer tells what it collected and sent, for those who follow transfers. Told twice, nothing changes.</summary>
public interface ISubmissionReports
{
    /// <summary>Attestations that were verified.</summary>
    Task ReportAsync(IReadOnlyList<BridgeAttestation> attestations, CancellationToken cancellationToken);

    /// <summary>What became of a transaction.</summary>
    Task ReportAsync(OutgoingTransaction transaction, SubmissionState state, ulong? block, string? error, CancellationToken cancellationToken);
}
