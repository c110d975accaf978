using System.Net;
using DefiPay.Bridge;
using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Submitting;
using DefiPay.Chains;
using DefiPay.Folders;
using DefiPay.Store.Bridge;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Roles;

/// <summary>Options of the bridge's parties on the local devnets, whose keys are those of named accounts.</summary>
/// <param name="Bridge">Contracts and tokens.</param>
/// <param name="StratisNode">The Stratis node.</param>
/// <param name="EvmNode">The EVM node.</param>
/// <param name="ConnectionString">The database that holds each party's schema; holds a password.</param>
/// <param name="FinalDepth">Blocks until a block is final.</param>
internal sealed record BridgeParties(BridgeLocation Bridge, Uri StratisNode, Uri EvmNode, string ConnectionString, int FinalDepth)
{
    /// <summary>Names of the devnet's validators.</summary>
    public static readonly string[] ValidatorNames = ["validator1", "validator2", "validator3", "validator4"];

    /// <summary>Name of the devnet's relayer.</summary>
    public const string RelayerName = "relayer";

    /// <summary>A validator with the keys of a named account.</summary>
    /// <param name="name">The account, which is also what the validator is called.</param>
    /// <param name="listen">Where it serves its attestations; port 0 takes a free one.</param>
    /// <exception cref="WrongUseException">There is no such account.</exception>
    public BridgeValidatorOptions Validator(string name, IPEndPoint listen)
    {
        BridgeOptions options = Options([]);
        return new BridgeValidatorOptions
        {
            Name = name,
            Bridge = options,
            Schema = SchemaOf(name),
            Key = new EvmAttestationKey(EvmOf(name), options),
            Account = StratisOf(name),
            Listen = listen,
        };
    }

    /// <summary>A relayer with the keys of a named account.</summary>
    /// <param name="name">The account, which is also what the relayer is called.</param>
    /// <param name="validators">Where attestations are collected.</param>
    /// <exception cref="WrongUseException">There is no such account.</exception>
    public BridgeRelayerOptions Relayer(string name, IReadOnlyList<Uri> validators)
    {
        BridgeOptions options = Options(validators);
        return new BridgeRelayerOptions
        {
            Name = name,
            Bridge = options,
            Schema = SchemaOf(name),
            EvmAccount = new EvmReleaseAccount(EvmOf(name), options),
            StratisAccount = StratisOf(name),
        };
    }

    /// <summary>What every party believes of the bridge.</summary>
    public BridgeOptions Options(IReadOnlyList<Uri> validators)
    {
        var depths = new FinalityDepths(Math.Min(1, FinalDepth), FinalDepth);
        return new BridgeOptions
        {
            Evm = new BridgeEndOptions { ChainId = EvmChain.Id, Url = EvmNode, Contract = Bridge.Gateway, Depths = depths },
            Stratis = new BridgeEndOptions { ChainId = ChainId.Parse(StratisChain.Network.ChainId), Url = StratisNode, Contract = Bridge.Vault, Depths = depths },
            StratisNetwork = StratisChain.Network,
            Tokens = [new BridgeTokenPair(Bridge.EvmToken, Bridge.StratisToken)],
            ValidatorUrls = validators,
            ConnectionString = ConnectionString,
        };
    }

    /// <summary>Drops what the parties of `up` keep in a database.</summary>
    public static async Task DropSchemasAsync(string connectionString, CancellationToken cancellationToken)
    {
        foreach (string name in ValidatorNames.Append(RelayerName))
        {
            await using var database = new BridgeDatabase(connectionString, SchemaOf(name));
            await database.DropAsync(cancellationToken);
        }
    }

    /// <summary>A named account on Stratis.</summary>
    public static StratisAccount StratisOf(string name) => StratisWallet.FindKnown(name) ?? throw Unknown(name);

    /// <summary>A named account on the EVM chain.</summary>
    public static EvmAccount EvmOf(string name) => EvmWallet.FindKnown(name) ?? throw Unknown(name);

    private static string SchemaOf(string name) => $"bridge_{name.ToLowerInvariant()}";

    private static WrongUseException Unknown(string name) =>
        new($"There is no account `{name}` on the devnets; there are {string.Join(", ", DefiPay.Stratis.Accounts.KnownAccounts.All.Select(account => account.Name))}.");
}
