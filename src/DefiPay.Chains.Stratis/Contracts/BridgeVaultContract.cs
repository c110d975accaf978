using System.Numerics;
using System.Text.Json;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis.Contracts;

/// <summary>What a bridge's vault says of itself, asked of a Cirrus node; see <see cref="BridgeVaultScripts"/> for what changes it.</summary>
/// <remarks>
/// Every answer is that of the node's newest block, which may still go away. Every method throws <see cref="RetryableException"/> when the
/// node cannot be reached, and <see cref="PermanentException"/> when there is no vault at the address or its answer makes no sense.
/// </remarks>
/// <param name="node">Whose view it is.</param>
/// <param name="address">The vault.</param>
public sealed class BridgeVaultContract(CirrusNode node, StratisAddress address)
{
    /// <summary>The vault's address.</summary>
    public StratisAddress Address { get; } = address;

    /// <summary>Builds the transactions' scripts for this vault.</summary>
    public BridgeVaultScripts Scripts { get; } = new(node.ChainId, address);

    /// <summary>Whether a transfer to Stratis has arrived; a minted one can never be minted again.</summary>
    public async Task<bool> IsMintedAsync(TransferId id, CancellationToken cancellationToken) =>
        LocalCallValue.Bool(await AskAsync("IsMinted", cancellationToken, IdOf(id)), "IsMinted");

    /// <summary>Whether the present validators have agreed on a transfer, which now waits for the token's limit.</summary>
    public async Task<bool> IsQueuedAsync(TransferId id, CancellationToken cancellationToken) =>
        LocalCallValue.Bool(await AskAsync("IsQueued", cancellationToken, IdOf(id)), "IsQueued");

    /// <summary>How many validators of the present epoch have voted for a transfer; no more than the quorum.</summary>
    public async Task<uint> VotesOfAsync(TransferId id, CancellationToken cancellationToken) =>
        LocalCallValue.SmallNumber(await AskAsync("VotesOf", cancellationToken, IdOf(id)), "VotesOf");

    /// <summary>Whether a validator has voted for a transfer in the present epoch.</summary>
    public async Task<bool> HasVotedAsync(TransferId id, StratisAddress validator, CancellationToken cancellationToken) =>
        LocalCallValue.Bool(await AskAsync("HasVoted", cancellationToken, IdOf(id), ContractParameter.Of(validator)), "HasVoted");

    /// <summary>Whether an address is one of the present validators.</summary>
    public async Task<bool> IsValidatorAsync(StratisAddress account, CancellationToken cancellationToken) =>
        LocalCallValue.Bool(await AskAsync("IsValidator", cancellationToken, ContractParameter.Of(account)), "IsValidator");

    /// <summary>Number of the present set of validators, from 1.</summary>
    public async Task<ulong> GetEpochAsync(CancellationToken cancellationToken) =>
        LocalCallValue.Number(await AskAsync("Epoch", cancellationToken), "Epoch");

    /// <summary>How many votes a transfer needs.</summary>
    public async Task<uint> GetQuorumAsync(CancellationToken cancellationToken) =>
        LocalCallValue.SmallNumber(await AskAsync("Quorum", cancellationToken), "Quorum");

    /// <summary>The present validators, in the vault's order.</summary>
    public async Task<IReadOnlyList<StratisAddress>> GetValidatorsAsync(CancellationToken cancellationToken)
    {
        var packed = LocalCallValue.Bytes(await AskAsync("Validators", cancellationToken), "Validators");
        return packed.Length % StratisAddress.Size == 0
            ? [.. packed.Chunk(StratisAddress.Size).Select(bytes => new StratisAddress(bytes))]
            : throw new PermanentException($"Validators: {packed.Length} bytes are no list of addresses.");
    }

    /// <summary>Whether a direction is stopped.</summary>
    public async Task<bool> IsPausedAsync(BridgeDirection direction, CancellationToken cancellationToken) =>
        LocalCallValue.Bool(await AskAsync("IsPaused", cancellationToken, ContractParameter.Of((uint)direction)), "IsPaused");

    /// <summary>What may pass now, in the token's smallest unit; 0 for a token that the vault does not know.</summary>
    public Task<BigInteger> GetAvailableAsync(StratisAddress token, BridgeDirection direction, CancellationToken cancellationToken) =>
        AmountAsync("Available", token, direction, cancellationToken);

    /// <summary>The limit of a token; its refill counts for each block. Read in three calls: a block may come in between.</summary>
    public async Task<BridgeLimit> GetLimitAsync(StratisAddress token, BridgeDirection direction, CancellationToken cancellationToken) => new(
        await AmountAsync("Capacity", token, direction, cancellationToken),
        await AmountAsync("RefillPerBlock", token, direction, cancellationToken),
        await AmountAsync("Available", token, direction, cancellationToken));

    /// <summary>The token here that stands for a token of the gateway's chain; null when the vault knows none.</summary>
    /// <param name="remoteToken">20 bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<StratisAddress?> FindTokenAsync(ReadOnlyMemory<byte> remoteToken, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("TokenOf", cancellationToken, ContractParameter.Of(remoteToken.ToArray()));
        var token = LocalCallValue.Address(answer, "TokenOf", node.Network);
        return token.IsZero ? null : token;
    }

    /// <summary>The 20 bytes of a token on the gateway's chain; null when the vault does not know the token.</summary>
    public async Task<byte[]?> FindRemoteTokenAsync(StratisAddress token, CancellationToken cancellationToken) =>
        RemoteAddress(await AskAsync("RemoteTokenOf", cancellationToken, ContractParameter.Of(token)), "RemoteTokenOf");

    /// <summary>The gateway's 20 bytes; null before the vault is connected.</summary>
    public async Task<byte[]?> FindGatewayAsync(CancellationToken cancellationToken) =>
        RemoteAddress(await AskAsync("Gateway", cancellationToken), "Gateway");

    /// <summary>The chain that the vault was told it is on.</summary>
    public Task<ChainId> GetChainAsync(CancellationToken cancellationToken) => ChainAsync("Chain", cancellationToken);

    /// <summary>The gateway's chain.</summary>
    public Task<ChainId> GetRemoteChainAsync(CancellationToken cancellationToken) => ChainAsync("RemoteChain", cancellationToken);

    /// <summary>How many transfers were burned; the number of the newest.</summary>
    public async Task<ulong> GetBurnCountAsync(CancellationToken cancellationToken) =>
        LocalCallValue.Number(await AskAsync("BurnCount", cancellationToken), "BurnCount");

    /// <summary>The vault's owner.</summary>
    public async Task<StratisAddress> GetOwnerAsync(CancellationToken cancellationToken) =>
        LocalCallValue.Address(await AskAsync("Owner", cancellationToken), "Owner", node.Network);

    /// <summary>Who may pause besides the owner; null for nobody.</summary>
    public async Task<StratisAddress?> FindGuardianAsync(CancellationToken cancellationToken)
    {
        var guardian = LocalCallValue.Address(await AskAsync("Guardian", cancellationToken), "Guardian", node.Network);
        return guardian.IsZero ? null : guardian;
    }

    private async Task<BigInteger> AmountAsync(string method, StratisAddress token, BridgeDirection direction, CancellationToken cancellationToken) =>
        LocalCallValue.Amount(await AskAsync(method, cancellationToken, ContractParameter.Of(token), ContractParameter.Of((uint)direction)), method);

    private async Task<ChainId> ChainAsync(string property, CancellationToken cancellationToken)
    {
        var text = LocalCallValue.Text(await AskAsync(property, cancellationToken), property);
        return ChainId.TryParse(text, out var chain) ? chain : throw new PermanentException($"{property}: '{PlainText.Of(text, 60)}' is no name of a chain.");
    }

    private async Task<JsonElement> AskAsync(string method, CancellationToken cancellationToken, params ContractParameter[] arguments)
    {
        var result = await node.CallAsync(new LocalCall(Address, method, arguments), cancellationToken);
        return result.Error is null
            ? result.ReturnValue
            : throw new PermanentException($"{method} of the vault {Address.ToBase58(node.Network)} failed: {PlainText.Of(result.Error.Split('\n')[0], 200)}");
    }

    private static ContractParameter IdOf(TransferId id) => ContractParameter.Of(id.ToBytes());

    private static byte[]? RemoteAddress(JsonElement value, string method) => LocalCallValue.Bytes(value, method) switch
    {
        { Length: 0 } => null,
        { Length: BridgeAddress.Size } bytes => bytes,
        var bytes => throw new PermanentException($"{method}: {bytes.Length} bytes are no address."),
    };
}
