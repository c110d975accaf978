using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Crypto;
using DefiPay.Store.Writes;

namespace DefiPay.TestSupport.Bridging;

/// <summary>Both chains of a bridge, and the events that its contracts and tokens log as value crosses it.</summary>
public sealed class BridgeScript
{
    public const string EvmId = "eip155:31337";
    public const string StratisId = "stratis:cirrus-dev";
    public const int Quorum = 3;

    public static readonly string EvmZero = "0x" + new string('0', 40);
    public static readonly string StratisZero = Stratis(0);
    public static readonly string Gateway = Evm(200);
    public static readonly string Vault = Stratis(201);
    public static readonly string TUsd = Evm(202);
    public static readonly string WUsd = Stratis(203);
    public static readonly string Alice = Evm(1);
    public static readonly string AliceOnStratis = Stratis(1);
    public static readonly string Bob = Evm(2);
    public static readonly string BobOnStratis = Stratis(2);

    private ulong _locks;
    private ulong _burns;

    public ScriptedChain EvmChain { get; } = new(EvmId, "0x");

    public ScriptedChain StratisChain { get; } = new(StratisId, "");

    public static string Evm(byte number) => "0x" + Convert.ToHexStringLower(Bytes(number));

    public static string Stratis(byte number) => Base58Check.Encode([55, .. Bytes(number)]);

    /// <summary>What the index must know of the contracts.</summary>
    public IEnumerable<ContractRegistration> Registrations =>
    [
        new(EvmChain.ChainId, Gateway, "gateway", ContractKinds.BridgeGateway, "0x" + new string('1', 64), 1),
        new(EvmChain.ChainId, TUsd, "tUSD", "TestDollar", "0x" + new string('2', 64), 1, new TokenMetadata("Test Dollar", "tUSD", 6)),
        new(StratisChain.ChainId, Vault, "vault", ContractKinds.BridgeVault, new string('3', 64), 1),
        new(StratisChain.ChainId, WUsd, "wUSD", "StandardToken", new string('4', 64), 1),
    ];

    /// <summary>One block on each chain: contracts are created, connected and given their token, and Alice gets 1,000 tUSD.</summary>
    public BridgeScript Deploy()
    {
        EvmChain.Mine(
            new ScriptedEvent(Gateway, "SignersChanged", new { epoch = "1", signers = new[] { Evm(10), Evm(11), Evm(12), Evm(13) }, quorum = "3" }),
            new ScriptedEvent(Gateway, "TokenAdded", new { token = TUsd, remoteToken = Hex(WUsd) }),
            new ScriptedEvent(Gateway, "LimitSet", new { token = TUsd, direction = "0", capacity = "1000000000000", refillPerSecond = "1000000000" }),
            new ScriptedEvent(Gateway, "Connected", new { vault = Hex(Vault), remoteChain = "0x" + Key(StratisChain) }),
            new ScriptedEvent(TUsd, "Transfer", new { from = EvmZero, to = Alice, value = "1000000000" }));
        StratisChain.Mine(
            new ScriptedEvent(WUsd, "TokenCreatedLog", new { name = "Wrapped Test Dollar", symbol = "wUSD", decimals = "6" }),
            new ScriptedEvent(Vault, "ValidatorsChangedLog", new { epoch = "1", validators = string.Concat(new byte[] { 10, 11, 12, 13 }.Select(n => Hex(Stratis(n))[2..])), quorum = "3" }),
            new ScriptedEvent(Vault, "TokenAddedLog", new { token = WUsd, remoteToken = TUsd[2..] }),
            new ScriptedEvent(Vault, "ConnectedLog", new { gateway = Gateway[2..], remoteChain = Key(EvmChain) }));
        return this;
    }

    /// <summary>Locks on the EVM in a block of its own; gives the transfer.</summary>
    public ScriptedTransfer Lock(string amount, string? sender = null, string? recipient = null)
    {
        var transfer = new ScriptedTransfer(this, true, amount, sender ?? Alice, recipient ?? AliceOnStratis, ++_locks);
        EvmChain.Mine(
            new ScriptedEvent(Gateway, "Locked", new
            {
                transferId = transfer.Id, token = TUsd, sender = transfer.Sender, recipient = Hex(transfer.Recipient), amount, number = $"{transfer.Number}",
                destinationChain = "0x" + Key(StratisChain), destinationContract = Hex(Vault),
            }),
            new ScriptedEvent(TUsd, "Transfer", new { from = transfer.Sender, to = Gateway, value = amount }));
        return transfer with { SourceTransaction = EvmChain.TransactionAt(0) };
    }

    /// <summary>Burns on Stratis in a block of its own; gives the transfer.</summary>
    public ScriptedTransfer Burn(string amount, string? sender = null, string? recipient = null)
    {
        var transfer = new ScriptedTransfer(this, false, amount, sender ?? BobOnStratis, recipient ?? Bob, ++_burns);
        StratisChain.Mine(
            new ScriptedEvent(Vault, "BurnedLog", new
            {
                transferId = transfer.Id[2..], token = WUsd, sender = transfer.Sender, recipient = transfer.Recipient[2..], amount, number = $"{transfer.Number}",
                destinationChain = Key(EvmChain), destinationContract = Gateway[2..],
            }),
            new ScriptedEvent(WUsd, "TransferLog", new { from = transfer.Sender, to = StratisZero, amount }));
        return transfer with { SourceTransaction = StratisChain.TransactionAt(0) };
    }

    internal static string Hex(string address) =>
        BridgeAddress.TryGetBytes(address, out var bytes) ? "0x" + Convert.ToHexStringLower(bytes) : throw new ArgumentException(address);

    private static string Key(ScriptedChain chain) => Convert.ToHexStringLower(BridgeChainKey.Of(chain.ChainId));

    private static byte[] Bytes(byte number) => [.. Enumerable.Repeat(number, BridgeAddress.Size)];
}
