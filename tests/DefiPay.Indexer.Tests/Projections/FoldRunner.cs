using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Indexer.Projections;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Tests.Projections;

/// <summary>Folds events one block each, without a database.</summary>
internal sealed class FoldRunner
{
    public const string Token = "TokenA000000000000000000000000000000";
    public const string Escrow = SimulatedWorld.EscrowContract;
    public static readonly string Id = new('e', 64);
    public static readonly string[] Accounts = SimulatedWorld.Accounts;

    private readonly Dictionary<string, ContractRegistration> _contracts = [];
    private readonly FoldState _state;
    private readonly IProjection[] _projections = [new TokenProjection(SimulatedChain.ZeroAddress), new EscrowProjection(SimulatedChain.ZeroAddress)];
    private ulong _block;

    public FoldRunner()
    {
        _state = new FoldState(_contracts);
        Register(Token, "StandardToken").Register(Escrow, ContractKinds.Escrow);
    }

    public ProjectionRows Rows => _state.Rows;

    public TokenRow? TokenNow => Rows.Tokens.LastOrDefault(token => token.TokenId == Token);

    public EscrowRow EscrowNow => Rows.Escrows[^1];

    public System.Numerics.BigInteger BalanceOf(string account) =>
        Rows.Balances.LastOrDefault(balance => balance.Key == new BalanceKey(Token, account))?.Amount ?? 0;

    public FoldRunner Fold(string contract, string name, object arguments, string? note = null)
    {
        var fact = new EventFact(0, SimulatedChain.Hash($"{_block}"), contract, new DecodedEvent(name, JsonSerializer.SerializeToElement(arguments), note));
        var block = new BlockFacts(new BlockHeader(++_block, "", "", DateTimeOffset.UnixEpoch), [fact], [], []);
        foreach (var projection in _projections)
            projection.Want(block, _state);
        _state.Tokens.LoadAsync(_ => Task.FromResult<List<TokenRow>>([]), row => row.TokenId).GetAwaiter().GetResult();
        _state.Balances.LoadAsync(_ => Task.FromResult<List<BalanceRow>>([]), row => row.Key).GetAwaiter().GetResult();
        _state.Escrows.LoadAsync(_ => Task.FromResult<List<EscrowRow>>([]), row => row.EscrowId).GetAwaiter().GetResult();
        _state.BridgeContracts.LoadAsync(_ => Task.FromResult<List<BridgeContractRow>>([]), row => row.Contract).GetAwaiter().GetResult();
        _state.BridgeTokens.LoadAsync(_ => Task.FromResult<List<BridgeTokenRow>>([]), row => row.Key).GetAwaiter().GetResult();
        _state.BridgeDeposits.LoadAsync(_ => Task.FromResult<List<BridgeCountRow>>([]), row => row.Key).GetAwaiter().GetResult();
        _state.BridgeReleases.LoadAsync(_ => Task.FromResult<List<BridgeCountRow>>([]), row => row.Key).GetAwaiter().GetResult();
        foreach (var projection in _projections)
            projection.Fold(block, _state);
        _state.EndBlock();
        return this;
    }

    public FoldRunner Register(string contract, string kind, TokenMetadata? token = null)
    {
        _contracts[contract] = new ContractRegistration(ChainId.Parse("stratis:simulated"), contract, contract, kind, SimulatedChain.Hash(contract), 0, token);
        return this;
    }

    public FoldRunner Create() => Fold(Token, "TokenCreatedLog", new { name = "Demo Dollar", symbol = "dUSD", decimals = "6" });

    public FoldRunner Transfer(string from, string to, string amount) => Fold(Token, "TransferLog", new { from, to, amount });

    public FoldRunner Mint(string to, string amount) => Transfer(SimulatedChain.ZeroAddress, to, amount);

    public FoldRunner Authorize(string amount, string? feeReceiver = null, string expiry = "100", string contract = Escrow) => Fold(contract, "EscrowAuthorizedLog", new
    {
        escrowId = Id, number = "3", payer = Accounts[0], payee = Accounts[1], token = Token, amount, minFeeBps = "50", maxFeeBps = "100",
        feeReceiver = feeReceiver ?? Accounts[2], authorizationExpiryBlock = expiry, refundExpiryBlock = expiry,
    });

    public FoldRunner Capture(string amount, string fee = "0", string feeBps = "60") =>
        Fold(Escrow, "EscrowCapturedLog", new { escrowId = Id, amount, fee, feeBps, feeReceiver = Accounts[2] });

    public FoldRunner Step(string name, string amount, string contract = Escrow) => Fold(contract, $"Escrow{name}Log", new { escrowId = Id, amount });
}
