using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using DefiPay.Chains;
using DefiPay.Store.Bridge;
using DefiPay.Stratis;

namespace DefiPay.Bridge;

/// <summary>The two ends of a bridge and the tokens between them, from one's own configuration.</summary>
public sealed class BridgeRoute
{
    private readonly Dictionary<string, byte[]> _toStratis = [];
    private readonly Dictionary<string, byte[]> _toEvm = [];
    private readonly Dictionary<string, BigInteger> _releaseLeast = [];

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ArgumentException">An address is none, or a token is in two pairs.</exception>
    public BridgeRoute(BridgeOptions options)
    {
        Evm = End(options.Evm, null, "Evm.Contract");
        Stratis = End(options.Stratis, options.StratisNetwork, "Stratis.Contract");
        foreach (var pair in options.Tokens)
        {
            var evm = Evm.Read(pair.EvmToken);
            BridgeOptions.Demand(evm is not null, "Tokens.EvmToken", pair.EvmToken, "0x and 40 hex digits");
            var stratis = Stratis.Read(pair.StratisToken);
            BridgeOptions.Demand(stratis is not null, "Tokens.StratisToken", pair.StratisToken, $"a base58 address of {options.StratisNetwork.Name}");
            var isNew = _toStratis.TryAdd(Convert.ToHexString(evm!), stratis!) & _toEvm.TryAdd(Convert.ToHexString(stratis!), evm!);
            _releaseLeast[Convert.ToHexString(stratis!)] = pair.ReleaseLeast;
            BridgeOptions.Demand(isNew, "Tokens", $"{pair.EvmToken} or {pair.StratisToken} in two pairs", "each token once");
        }
        Counterparts = [.. _toEvm.Select(pair => new TokenCounterpart(Stratis.ChainId, Convert.FromHexString(pair.Key), pair.Value)),
            .. _toStratis.Select(pair => new TokenCounterpart(Evm.ChainId, Convert.FromHexString(pair.Key), pair.Value))];
        Fingerprint = ComputeFingerprint();
    }

    /// <summary>The EVM end, with the gateway.</summary>
    public BridgeEnd Evm { get; }

    /// <summary>The Stratis end, with the vault.</summary>
    public BridgeEnd Stratis { get; }

    /// <summary>Every token of both chains, with the one that is deposited for it.</summary>
    public IReadOnlyList<TokenCounterpart> Counterparts { get; }

    /// <summary>32 bytes that are others whenever an end or a pair of tokens is another; the order of the pairs does not count.</summary>
    public byte[] Fingerprint { get; }

    /// <summary>The end on the other side.</summary>
    public BridgeEnd Other(BridgeEnd end) => end.IsEvm ? Stratis : Evm;

    /// <summary>The end on a chain.</summary>
    /// <exception cref="ArgumentException">The bridge does not touch that chain.</exception>
    public BridgeEnd On(ChainId chain) => chain == Evm.ChainId ? Evm
        : chain == Stratis.ChainId ? Stratis
        : throw new ArgumentException($"The bridge joins {Evm.ChainId} and {Stratis.ChainId}, not {chain}.", nameof(chain));

    /// <summary>The token on the other side that belongs to one here; null for a token that does not cross.</summary>
    public byte[]? FindCounterpart(BridgeEnd end, ReadOnlySpan<byte> token) =>
        (end.IsEvm ? _toStratis : _toEvm).GetValueOrDefault(Convert.ToHexString(token));

    /// <summary>The least amount of a Stratis token for whose release a relayer pays.</summary>
    public BigInteger FindReleaseLeast(ReadOnlySpan<byte> stratisToken) => _releaseLeast.GetValueOrDefault(Convert.ToHexString(stratisToken));

    private byte[] ComputeFingerprint()
    {
        var ends = $"{Evm.ChainId} {Evm.ContractText} {Stratis.ChainId} {Stratis.ContractText}";
        var pairs = _toStratis.Select(pair => $"{pair.Key} {Convert.ToHexString(pair.Value)}").Order(StringComparer.Ordinal);
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{ends}\n{string.Join('\n', pairs)}"));
    }

    private static BridgeEnd End(BridgeEndOptions options, StratisNetwork? network, string field)
    {
        var end = new BridgeEnd(options.ChainId, "", [], network);
        var contract = end.Read(options.Contract);
        BridgeOptions.Demand(contract is not null, field, options.Contract, network is null ? "0x and 40 hex digits" : $"a base58 address of {network.Name}");
        return end with { ContractText = end.Write(contract!), Contract = contract! };
    }
}
