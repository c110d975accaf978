using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>
/// Tokens from <c>TokenCreatedLog {name, symbol, decimals}</c>; supply, balances and transfers from
/// <c>TransferLog {from, to, amount}</c> of tokens that are known. A token registered with its name exists from its first event on,
/// and <c>Transfer {from, to, value}</c> of ERC-20 counts too.
/// </summary>
internal sealed class TokenProjection(string zeroAddress) : IProjection
{
    public void Want(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            if (fact.Event.Name == "TokenCreatedLog" || state.TokenOf(fact.Contract) is not null)
                state.Tokens.Want(fact.Contract);
            if (TryReadTransfer(fact, state) is not { } transfer)
                continue;
            state.Tokens.Want(fact.Contract);
            state.Balances.Want(new BalanceKey(fact.Contract, transfer.From));
            state.Balances.Want(new BalanceKey(fact.Contract, transfer.To));
        }
    }

    public void Fold(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            if (state.TokenOf(fact.Contract) is { } named)
                Create(fact.Contract, named, (long)block.Header.Number, state);
            if (fact.Event is { Name: "TokenCreatedLog", Note: null })
                Create(fact, (long)block.Header.Number, state);
            else if (TryReadTransfer(fact, state) is { } transfer)
                Move(transfer with { BlockNumber = (long)block.Header.Number, Timestamp = block.Header.Timestamp }, state);
        }
    }

    private static void Create(EventFact fact, long block, FoldState state)
    {
        var arguments = new EventArguments(fact.Event.Arguments);
        if (!arguments.TryText("name", out var name) || !arguments.TryText("symbol", out var symbol) || !arguments.TrySmall("decimals", 255, out var decimals))
            return;
        Create(fact.Contract, new TokenMetadata(name, symbol, decimals), block, state);
    }

    private static void Create(string contract, TokenMetadata token, long block, FoldState state)
    {
        if (state.Tokens.TryGet(contract, out var known) && known.TotalSupply is not null)
            return; // a token is created once; whoever logs it again does not rename it
        state.Tokens.Set(contract, new TokenRow(contract, block, contract, token.Symbol, token.Name, token.Decimals, TotalSupply: 0));
    }

    private void Move(TransferRow transfer, FoldState state)
    {
        if (!state.Tokens.TryGet(transfer.TokenId, out var token) || token.TotalSupply is not { } supply)
            return;
        state.Rows.Transfers.Add(transfer);

        var minted = transfer.From == zeroAddress;
        var burned = transfer.To == zeroAddress;
        var from = new BalanceKey(transfer.TokenId, transfer.From);
        var to = new BalanceKey(transfer.TokenId, transfer.To);
        // A contract that logs what cannot be moves nothing: so balances never leave 0 to 2^256 - 1 and always sum up to the supply.
        var possible = minted ? !burned && supply + transfer.Amount <= FoldState.AmountMax : transfer.Amount <= state.AmountOf(from);
        if (!possible)
            return;
        if (!minted)
            state.SetAmount(from, transfer.BlockNumber, state.AmountOf(from) - transfer.Amount);
        if (!burned)
            state.SetAmount(to, transfer.BlockNumber, state.AmountOf(to) + transfer.Amount);
        if (minted || burned)
            state.Tokens.Set(token.TokenId, token with { BlockNumber = transfer.BlockNumber, TotalSupply = minted ? supply + transfer.Amount : supply - transfer.Amount });
    }

    private static TransferRow? TryReadTransfer(EventFact fact, FoldState state)
    {
        var name = fact.Event switch
        {
            { Note: not null } => null,
            { Name: "TransferLog" } => "amount",
            { Name: "Transfer" } when state.TokenOf(fact.Contract) is not null => "value",
            _ => null,
        };
        var arguments = new EventArguments(fact.Event.Arguments);
        return name is not null
            && arguments.TryAddress("from", out var from) && arguments.TryAddress("to", out var to) && arguments.TryAmount(name, out var amount)
            ? new TransferRow(0, fact.LogIndex, fact.Contract, from, to, amount, fact.TransactionHash, default)
            : null;
    }
}
