namespace DefiPay.Devnet.Storage;

/// <summary>A record of the chain's file.</summary>
internal abstract record LogStep;

/// <summary>A transaction was accepted.</summary>
/// <param name="Bytes">Its wire format; there until the next step is asked for.</param>
internal sealed record AcceptedStep(ReadOnlyMemory<byte> Bytes) : LogStep;

/// <summary>A snapshot was taken.</summary>
/// <param name="Id">Its number.</param>
internal sealed record SnapshotStep(uint Id) : LogStep;

/// <summary>The chain went back to a snapshot.</summary>
/// <param name="Id">Its number.</param>
internal sealed record RevertStep(uint Id) : LogStep;

/// <summary>Blocks were connected.</summary>
/// <param name="Branch">The branch; its bytes are there until the next step is asked for.</param>
internal sealed record BranchStep(BranchOutline Branch) : LogStep;
