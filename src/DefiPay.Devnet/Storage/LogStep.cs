using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>A record of the chain's file.</summary>
internal abstract record LogStep;

/// <summary>A transaction was accepted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Offset">Of its bytes in the file.</param>
/// <param name="Size">Number of those.</param>
internal sealed record AcceptedStep(Hash256 Id, long Offset, int Size) : LogStep;

/// <summary>A snapshot was taken.</summary>
/// <param name="Id">Its number.</param>
internal sealed record SnapshotStep(uint Id) : LogStep;

/// <summary>The chain went back to a snapshot.</summary>
/// <param name="Id">Its number.</param>
internal sealed record RevertStep(uint Id) : LogStep;

/// <summary>Blocks were connected.</summary>
/// <param name="Branch">The branch, without receipts and state.</param>
/// <param name="Places">Where everything of it lies.</param>
internal sealed record BranchStep(BranchRecord Branch, BranchPlaces Places) : LogStep;
