using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>What the bridge's contracts were told: their signers, their other end, their tokens with limits, and pauses.</summary>
internal sealed class BridgeSettingsProjection(BridgedChains chains) : IProjection
{
    // No set of signers is larger: a release checks each of them.
    private const int SignersMax = 256;
    private const int DirectionIn = 1;

    public void Want(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            if (BridgeEvent.Read(fact, state) is not { } e)
                continue;
            state.BridgeContracts.Want(fact.Contract);
            if (e.Name is not ("TokenAdded" or "LimitSet") || !e.Arguments.TryAddress("token", out var token))
                continue;
            state.Tokens.Want(token);
            state.BridgeTokens.Want(new BridgeTokenKey(fact.Contract, token));
        }
    }

    public void Fold(BlockFacts block, FoldState state)
    {
        var number = (long)block.Header.Number;
        foreach (var fact in block.Events)
        {
            if (BridgeEvent.Read(fact, state) is not { } e)
                continue;
            if (ToldContract(fact.Contract, e, state) is { } contract)
                state.BridgeContracts.Set(fact.Contract, contract with { BlockNumber = number });
            if (ToldToken(fact.Contract, e, state) is { } token)
            {
                state.NameToken(token.Key.TokenId, number);
                state.BridgeTokens.Set(token.Key, token with { BlockNumber = number });
            }
        }
    }

    private BridgeContractRow? ToldContract(string contract, BridgeEvent e, FoldState state)
    {
        var row = state.BridgeContracts.TryGet(contract, out var known) ? known
            : new BridgeContractRow { Contract = contract, BlockNumber = 0, ContractBytes = e.ContractBytes, IsVault = e.IsVault };
        var arguments = e.Arguments;
        switch (e.Name)
        {
            case "SignersChanged" when arguments.TryNumber("epoch", out var epoch) && arguments.TrySmall("quorum", int.MaxValue, out var quorum)
                && arguments.TryAddresses(e.IsVault ? "validators" : "signers", SignersMax, out var signers):
                return row with { Epoch = epoch, Quorum = quorum, Signers = [.. signers.Select(BridgedChains.Hex)] };
            case "Connected" when arguments.TryBytes("remoteChain", 32, out var chain)
                && arguments.TryBytes(e.IsVault ? "gateway" : "vault", BridgeAddress.Size, out var remote):
                return row with { RemoteChainId = chains.NameOf(chain), RemoteContract = BridgedChains.Hex(remote) };
            case "PauseChanged" when arguments.TrySmall("direction", DirectionIn, out var direction) && arguments.TryFlag("paused", out var paused):
                return direction == DirectionIn ? row with { PausedIn = paused } : row with { PausedOut = paused };
            default:
                return null;
        }
    }

    private static BridgeTokenRow? ToldToken(string contract, BridgeEvent e, FoldState state)
    {
        if (e.Name is not ("TokenAdded" or "LimitSet") || !e.Arguments.TryAddress("token", out var token) || !BridgeAddress.TryGetBytes(token, out var bytes))
            return null;
        var key = new BridgeTokenKey(contract, token);
        var row = state.BridgeTokens.TryGet(key, out var known) ? known : new BridgeTokenRow(key, 0, BridgedChains.Hex(bytes), null);
        if (e.Name == "TokenAdded")
            return e.Arguments.TryBytes("remoteToken", BridgeAddress.Size, out var remote) ? row with { RemoteToken = BridgedChains.Hex(remote) } : null;
        if (!e.Arguments.TrySmall("direction", DirectionIn, out var direction) || !e.Arguments.TryAmount("capacity", out var capacity)
            || !e.Arguments.TryAmount(e.IsVault ? "refillPerBlock" : "refillPerSecond", out var refill))
        {
            return null;
        }
        return direction == DirectionIn ? row with { CapacityIn = capacity, RefillIn = refill } : row with { CapacityOut = capacity, RefillOut = refill };
    }
}
