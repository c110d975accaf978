using DefiPay.Store.Reads;

namespace DefiPay.Store.Writes;

/// <summary>Where a chain's index stands, as its writer sees it.</summary>
/// <param name="Cursor">The last block whose facts and history are stored.</param>
/// <param name="CurrentBlock">The block up to which current rows are complete; behind the cursor during a backfill.</param>
/// <param name="HeadBlock">The newest block that the node told of.</param>
/// <param name="FinalDepth">How many blocks may still change.</param>
/// <param name="FinalBlock">The newest block that ever was final; it never goes back, and no reorg below it is healed.</param>
/// <param name="IndexedContracts">How many contracts' logs are decoded up to the cursor.</param>
/// <param name="State">What was written last about the index.</param>
/// <param name="Message">What was written last in words.</param>
public sealed record IndexPosition(
    IndexCursor Cursor, long CurrentBlock, long HeadBlock, int FinalDepth, long FinalBlock, int IndexedContracts, IndexState State, string? Message);
