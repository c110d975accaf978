namespace DefiPay.Store.Writes;

/// <summary>What a fold over some blocks gives: history rows (at most one for each entity and block), and what happened.</summary>
public sealed class ProjectionRows
{
    public List<TokenRow> Tokens { get; } = [];

    public List<BalanceRow> Balances { get; } = [];

    public List<EscrowRow> Escrows { get; } = [];

    public List<TransferRow> Transfers { get; } = [];

    public List<EscrowStepRow> EscrowSteps { get; } = [];

    public List<BridgeContractRow> BridgeContracts { get; } = [];

    public List<BridgeTokenRow> BridgeTokens { get; } = [];

    public List<BridgeDepositRow> BridgeDeposits { get; } = [];

    public List<BridgeReleaseRow> BridgeReleases { get; } = [];

    public List<BridgeVoteRow> BridgeVotes { get; } = [];

    public List<BridgeQueueRow> BridgeQueue { get; } = [];
}
