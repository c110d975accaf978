using System.Numerics;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>What projections read and change while they fold.</summary>
internal sealed class FoldState
{
    /// <summary>The largest amount there is: 2^256 - 1.</summary>
    public static readonly BigInteger AmountMax = BigInteger.Pow(2, 256) - 1;

    public EntityState<string, TokenRow> Tokens { get; } = new();

    public EntityState<BalanceKey, BalanceRow> Balances { get; } = new();

    public EntityState<string, EscrowRow> Escrows { get; } = new();

    /// <summary>Outputs that the blocks at hand spend; one that is missing here belongs to no address.</summary>
    public Dictionary<OutPoint, OutputFact> SpentOutputs { get; } = [];

    /// <summary>Transfers and steps as they happen; history rows are taken from the states after each block.</summary>
    public ProjectionRows Rows { get; private set; } = new();

    public int Count => Tokens.Count + Balances.Count + Escrows.Count;

    public BigInteger AmountOf(BalanceKey key) => Balances.TryGet(key, out var row) ? row.Amount : 0;

    public void SetAmount(BalanceKey key, long block, BigInteger amount) => Balances.Set(key, new BalanceRow(key, block, amount));

    /// <summary>Ends a block: what changed becomes one history row each.</summary>
    public void EndBlock()
    {
        Tokens.TakeChanged(Rows.Tokens);
        Balances.TakeChanged(Rows.Balances);
        Escrows.TakeChanged(Rows.Escrows);
    }

    public ProjectionRows TakeRows()
    {
        var rows = Rows;
        Rows = new ProjectionRows();
        SpentOutputs.Clear();
        return rows;
    }

    public void Clear()
    {
        Tokens.Clear();
        Balances.Clear();
        Escrows.Clear();
        TakeRows();
    }
}
