using System.Numerics;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis.Contracts;

/// <summary>Scripts of transactions that change a bridge's vault. Nothing is asked of a node.</summary>
/// <param name="chain">The vault's chain.</param>
/// <param name="vault">The vault.</param>
public sealed class BridgeVaultScripts(ChainId chain, StratisAddress vault)
{
    /// <summary>Units of gas that a transaction may use: the platform's most. What it does not use comes back.</summary>
    public const ulong GasLimit = 250_000;

    /// <summary>Satoshi for a unit of gas: the least that nodes pass on.</summary>
    public ulong GasPrice { get; init; } = 100;

    /// <summary>A validator's vote that a transfer has been deposited in the gateway.</summary>
    /// <exception cref="ArgumentException">The transfer does not go to this vault: its id would be another than the one voted for.</exception>
    public ContractScript Vote(TransferFields transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        if (transfer.DestinationChain != chain || !transfer.DestinationContract.Span.SequenceEqual(vault.ToBytes()))
            throw new ArgumentException($"The transfer goes to 0x{Convert.ToHexStringLower(transfer.DestinationContract.Span)} on {transfer.DestinationChain}, not to this vault.", nameof(transfer));
        return Call(
            "Vote",
            ContractParameter.Of(Checked(transfer.Token, nameof(transfer.Token))),
            ContractParameter.OfUInt256(transfer.Amount),
            ContractParameter.Of(Checked(transfer.Sender, nameof(transfer.Sender))),
            ContractParameter.Of(new StratisAddress(Checked(transfer.Recipient, nameof(transfer.Recipient)))),
            ContractParameter.Of(transfer.Number));
    }

    /// <summary>Mints a queued transfer, once the token's limit allows it.</summary>
    public ContractScript MintQueued(TransferId id) => Call("MintQueued", ContractParameter.Of(id.ToBytes()));

    /// <summary>Burns the sender's tokens, who has approved the amount for the vault on the token.</summary>
    /// <param name="token">The token here.</param>
    /// <param name="amount">In the token's smallest unit.</param>
    /// <param name="destinationChain">The gateway's chain.</param>
    /// <param name="recipient">20 bytes of an address there.</param>
    public ContractScript Burn(StratisAddress token, BigInteger amount, ChainId destinationChain, ReadOnlyMemory<byte> recipient) => Call(
        "Burn",
        ContractParameter.Of(token),
        ContractParameter.OfUInt256(amount),
        ContractParameter.Of(destinationChain.Value),
        ContractParameter.Of(Checked(recipient, nameof(recipient))));

    /// <summary>Stops a direction. The owner and the guardian may.</summary>
    public ContractScript Pause(BridgeDirection direction) => Call("Pause", ContractParameter.Of((uint)direction));

    /// <summary>Lets a direction go on. The owner may.</summary>
    public ContractScript Unpause(BridgeDirection direction) => Call("Unpause", ContractParameter.Of((uint)direction));

    private ContractScript Call(string method, params IReadOnlyList<ContractParameter> arguments) =>
        ContractScript.Call(vault, method, GasPrice, GasLimit, arguments);

    private static byte[] Checked(ReadOnlyMemory<byte> address, string name) => address.Length == BridgeAddress.Size
        ? address.ToArray()
        : throw new ArgumentException($"{name}: an address has {BridgeAddress.Size} bytes, not {address.Length}.", name);
}
