using System.Globalization;
using System.Numerics;
using DefiPay.Chains.Bridging;

namespace DefiPay.TestSupport.Bridging;

/// <summary>A transfer over the scripted bridge, and what its destination's contract logs of it.</summary>
public sealed record ScriptedTransfer(BridgeScript Script, bool ToStratis, string Amount, string Sender, string Recipient, ulong Number)
{
    public string SourceTransaction { get; init; } = "";

    /// <summary>The real id of these fields, <c>0x</c> and hex.</summary>
    public string Id => TransferIdText.Of(new TransferFields(
        (ToStratis ? Script.EvmChain : Script.StratisChain).ChainId,
        (ToStratis ? Script.StratisChain : Script.EvmChain).ChainId,
        Bytes(ToStratis ? BridgeScript.Gateway : BridgeScript.Vault),
        Bytes(ToStratis ? BridgeScript.Vault : BridgeScript.Gateway),
        Bytes(ToStratis ? BridgeScript.TUsd : BridgeScript.WUsd),
        BigInteger.Parse(Amount, CultureInfo.InvariantCulture),
        Bytes(Sender),
        Bytes(Recipient),
        Number).ComputeId());

    /// <summary>A validator's vote, validators being numbered from 1.</summary>
    public ScriptedEvent Vote(int validator, int epoch = 1) => new(
        BridgeScript.Vault, "VotedLog",
        new { transferId = Id[2..], validator = BridgeScript.Stratis((byte)(9 + validator)), votes = $"{validator}", epoch = $"{epoch}" });

    /// <summary>The vault mints.</summary>
    public ScriptedEvent[] Mint(int epoch = 1) =>
    [
        new(BridgeScript.Vault, "MintedLog", new { transferId = Id[2..], token = BridgeScript.WUsd, recipient = Recipient, amount = Amount, number = $"{Number}", epoch = $"{epoch}" }),
        new(BridgeScript.WUsd, "TransferLog", new { from = BridgeScript.StratisZero, to = Recipient, amount = Amount }),
    ];

    /// <summary>The vault has no room and queues.</summary>
    public ScriptedEvent Queue(int readyBlock) =>
        new(BridgeScript.Vault, "QueuedLog", new { transferId = Id[2..], token = BridgeScript.WUsd, amount = Amount, readyBlock = $"{readyBlock}" });

    /// <summary>The gateway releases.</summary>
    public ScriptedEvent[] Release(int attestations = BridgeScript.Quorum, int epoch = 1) =>
    [
        new(BridgeScript.Gateway, "Released", new
        {
            transferId = Id, token = BridgeScript.TUsd, recipient = Recipient, amount = Amount, number = $"{Number}", epoch = $"{epoch}", attestations = $"{attestations}",
        }),
        new(BridgeScript.TUsd, "Transfer", new { from = BridgeScript.Gateway, to = Recipient, value = Amount }),
    ];

    /// <summary>Three validators vote and the vault mints, in one block.</summary>
    public void VoteAndMint() => Script.StratisChain.Mine([Vote(1), Vote(2), Vote(3), .. Mint()]);

    private static byte[] Bytes(string address) => BridgeAddress.TryGetBytes(address, out var bytes) ? bytes : throw new ArgumentException(address);
}
