using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>
/// Folds facts into rows. A pure function of the facts in order: no clock, no chance, no chain. Facts come from contracts that
/// anybody may have written, so one that makes no sense is passed over and never an exception, which would stop the index for good.
/// </summary>
internal interface IProjection
{
    /// <summary>Says which rows <see cref="Fold"/> will look at; spent outputs are loaded already.</summary>
    void Want(BlockFacts block, FoldState state);

    /// <summary>Folds one block.</summary>
    void Fold(BlockFacts block, FoldState state);
}
