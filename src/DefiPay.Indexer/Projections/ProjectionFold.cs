using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>Folds batches of facts with all projections of a chain; keeps the rows it worked on for the next batch.</summary>
internal sealed class ProjectionFold
{
    private readonly FoldState _state;
    private readonly List<IProjection> _projections;
    private readonly int _rowsMax;

    /// <param name="chain">The chain whose facts are folded.</param>
    /// <param name="contracts">Its contracts by address; the caller may add to them between two folds.</param>
    /// <param name="neighbours">The chains that its bridge may reach.</param>
    /// <param name="rowsMax">Rows above which <see cref="Trim"/> forgets what was kept.</param>
    public ProjectionFold(IndexedChain chain, IReadOnlyDictionary<string, ContractRegistration> contracts, BridgedChains neighbours, int rowsMax)
    {
        _state = new FoldState(contracts);
        // Tokens before escrows: a token that is created and escrowed in one block has its name by then.
        _projections =
        [
            new TokenProjection(chain.ZeroAddress), new EscrowProjection(chain.ZeroAddress), new BridgeSettingsProjection(neighbours),
            new BridgeProjection(neighbours),
        ];
        if (chain.NativeCoin is { } coin)
            _projections.Add(new NativeProjection(coin));
        _rowsMax = rowsMax;
    }

    /// <summary>Folds blocks whose facts the unit of work has stored already.</summary>
    public async Task<ProjectionRows> FoldAsync(IndexUnit unit, IReadOnlyList<BlockFacts> blocks, CancellationToken cancellationToken)
    {
        await LoadAsync(unit, blocks, cancellationToken);
        foreach (var block in blocks)
        {
            foreach (var projection in _projections)
                projection.Fold(block, _state);
            _state.EndBlock();
        }
        return _state.TakeRows();
    }

    /// <summary>Forgets all rows: after a failure or a reorg memory and database may differ.</summary>
    public void Forget() => _state.Clear();

    /// <summary>Forgets all rows if they are too many. Only right while current rows in the database are complete.</summary>
    public void Trim()
    {
        if (_state.Count > _rowsMax)
            _state.Clear();
    }

    private async Task LoadAsync(IndexUnit unit, IReadOnlyList<BlockFacts> blocks, CancellationToken cancellationToken)
    {
        var spends = blocks.SelectMany(block => block.Spends).ToHashSet();
        if (spends.Count > 0)
        {
            foreach (var output in await unit.ReadOutputsAsync(spends, (long)blocks[^1].Header.Number, cancellationToken))
                _state.SpentOutputs.Add(output.OutPoint, output);
        }
        foreach (var block in blocks)
        {
            foreach (var projection in _projections)
                projection.Want(block, _state);
        }
        await _state.Tokens.LoadAsync(keys => unit.ReadTokensAsync(keys, cancellationToken), row => row.TokenId);
        await _state.Balances.LoadAsync(keys => unit.ReadBalancesAsync(keys, cancellationToken), row => row.Key);
        await _state.Escrows.LoadAsync(keys => unit.ReadEscrowsAsync(keys, cancellationToken), row => row.EscrowId);
        await _state.BridgeContracts.LoadAsync(keys => unit.ReadBridgeContractsAsync(keys, cancellationToken), row => row.Contract);
        await _state.BridgeTokens.LoadAsync(keys => unit.ReadBridgeTokensAsync(keys, cancellationToken), row => row.Key);
        await _state.BridgeDeposits.LoadAsync(keys => unit.CountBridgeDepositsAsync(keys, cancellationToken), row => row.Key);
        await _state.BridgeReleases.LoadAsync(keys => unit.CountBridgeReleasesAsync(keys, cancellationToken), row => row.Key);
    }
}
