using System.Numerics;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm.Contracts.Messages;

namespace DefiPay.Chains.Evm.Contracts;

/// <summary>The bridge's gateway: what it says of itself, and the calls that users and relayers make.</summary>
/// <param name="node">The node that is asked.</param>
/// <param name="address">The gateway, in canonical form.</param>
public sealed class BridgeGatewayContract(EvmNode node, string address) : EvmContract(node, address)
{
    /// <summary>Whether a transfer was released.</summary>
    public Task<bool> IsReleasedAsync(ReadOnlyMemory<byte> transferId, CancellationToken cancellationToken) =>
        AskAsync<IsReleasedFunction, bool>(new IsReleasedFunction { TransferId = transferId.ToArray() }, "bool", cancellationToken);

    /// <summary>The id that the gateway itself computes for a burn.</summary>
    public Task<byte[]> GetTransferIdAsync(Claim claim, CancellationToken cancellationToken) =>
        AskAsync<TransferIdOfFunction, byte[]>(new TransferIdOfFunction { Claim = claim }, "bytes32", cancellationToken);

    /// <summary>The number of the present set of signers.</summary>
    public async Task<ulong> GetEpochAsync(CancellationToken cancellationToken) => (ulong)await AskNumberAsync(new EpochFunction(), cancellationToken);

    /// <summary>How many signers a release needs.</summary>
    public async Task<int> GetQuorumAsync(CancellationToken cancellationToken) => (int)await AskNumberAsync(new QuorumFunction(), cancellationToken);

    /// <summary>The present set of signers, in canonical form.</summary>
    public async Task<IReadOnlyList<string>> GetSignersAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync<SignersFunction, System.Collections.IEnumerable>(new SignersFunction(), "address[]", cancellationToken);
        return [.. answer.Cast<object>().Select(signer => EvmHex.Address(signer.ToString(), "signers"))];
    }

    /// <summary>What the rate limit lets through now, in the token's smallest unit.</summary>
    public Task<BigInteger> GetAvailableAsync(string token, BridgeDirection direction, CancellationToken cancellationToken) =>
        AskNumberAsync(new AvailableFunction { Token = token, Direction = (byte)direction }, cancellationToken);

    /// <summary>Whether a direction is paused.</summary>
    public Task<bool> IsPausedAsync(BridgeDirection direction, CancellationToken cancellationToken) =>
        AskAsync<IsPausedFunction, bool>(new IsPausedFunction { Direction = (byte)direction }, "bool", cancellationToken);

    /// <summary>The 20 bytes of the vault on the other chain; zeros before it is connected.</summary>
    public async Task<byte[]> GetVaultAsync(CancellationToken cancellationToken) =>
        EvmHex.AddressBytes(await AskAsync<VaultFunction, string>(new VaultFunction(), "address", cancellationToken));

    /// <summary>The 20 bytes of a token's counterpart on the other chain; zeros when it has none.</summary>
    public async Task<byte[]> GetRemoteTokenAsync(string token, CancellationToken cancellationToken) =>
        EvmHex.AddressBytes(await AskAsync<RemoteTokenFunction, string>(new RemoteTokenFunction { Token = token }, "address", cancellationToken));

    /// <summary>The call that locks tokens for the other chain; the token must have been approved to the gateway before.</summary>
    /// <param name="token">The ERC-20 token, in canonical form.</param>
    /// <param name="amount">In its smallest unit.</param>
    /// <param name="recipient">The 20 bytes of an account of the other chain.</param>
    public EvmCall Lock(string token, BigInteger amount, ReadOnlySpan<byte> recipient) =>
        Call(new LockFunction { Token = token, Amount = amount, Recipient = EvmHex.Text(recipient) });

    /// <summary>The call that releases tokens for a burn.</summary>
    /// <param name="claim">The burn.</param>
    /// <param name="signatures">Attestations of the present epoch, 65 bytes each, in ascending order of their signers.</param>
    public EvmCall Release(Claim claim, IEnumerable<byte[]> signatures) => Call(new ReleaseFunction { Claim = claim, Signatures = [.. signatures] });
}
