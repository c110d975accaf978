using System.Numerics;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>What projections read and change while they fold.</summary>
/// <param name="contracts">The chain's registered contracts by address.</param>
internal sealed class FoldState(IReadOnlyDictionary<string, ContractRegistration> contracts)
{
    /// <summary>The largest amount there is: 2^256 - 1.</summary>
    public static readonly BigInteger AmountMax = BigInteger.Pow(2, 256) - 1;

    public EntityState<string, TokenRow> Tokens { get; } = new();

    public EntityState<BalanceKey, BalanceRow> Balances { get; } = new();

    public EntityState<string, EscrowRow> Escrows { get; } = new();

    public EntityState<string, BridgeContractRow> BridgeContracts { get; } = new();

    public EntityState<BridgeTokenKey, BridgeTokenRow> BridgeTokens { get; } = new();

    public EntityState<BridgeTransferKey, BridgeCountRow> BridgeDeposits { get; } = new();

    public EntityState<BridgeTransferKey, BridgeCountRow> BridgeReleases { get; } = new();

    /// <summary>Outputs that the blocks at hand spend; one that is missing here belongs to no address.</summary>
    public Dictionary<OutPoint, OutputFact> SpentOutputs { get; } = [];

    /// <summary>Transfers and steps as they happen; history rows are taken from the states after each block.</summary>
    public ProjectionRows Rows { get; private set; } = new();

    public int Count => Tokens.Count + Balances.Count + Escrows.Count + BridgeContracts.Count + BridgeTokens.Count + BridgeDeposits.Count + BridgeReleases.Count;

    /// <summary>What a contract was registered as; no event says anything beyond its own contract unless this allows it.</summary>
    public string KindOf(string contract) => contracts.TryGetValue(contract, out var known) ? known.Kind : "";

    /// <summary>What a contract that is a token was registered with; null for one that logs its own name.</summary>
    public TokenMetadata? TokenOf(string contract) => contracts.TryGetValue(contract, out var known) ? known.Token : null;

    /// <summary>Makes sure that a token has a row. One whose contract is not indexed is known by its address alone; it has no supply.</summary>
    public void NameToken(string token, long block)
    {
        if (!Tokens.TryGet(token, out _))
            Tokens.Set(token, new TokenRow(token, block, token, "", "", 0, null));
    }

    public BigInteger AmountOf(BalanceKey key) => Balances.TryGet(key, out var row) ? row.Amount : 0;

    public void SetAmount(BalanceKey key, long block, BigInteger amount) => Balances.Set(key, new BalanceRow(key, block, amount));

    /// <summary>Ends a block: what changed becomes one history row each.</summary>
    public void EndBlock()
    {
        Tokens.TakeChanged(Rows.Tokens);
        Balances.TakeChanged(Rows.Balances);
        Escrows.TakeChanged(Rows.Escrows);
        BridgeContracts.TakeChanged(Rows.BridgeContracts);
        BridgeTokens.TakeChanged(Rows.BridgeTokens);
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
        BridgeContracts.Clear();
        BridgeTokens.Clear();
        BridgeDeposits.Clear();
        BridgeReleases.Clear();
        TakeRows();
    }
}
