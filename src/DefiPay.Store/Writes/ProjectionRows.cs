namespace DefiPay.Store.Writes;

/// <summary>What a fold over some blocks gives: history rows (at most one for each entity and block), transfers and steps.</summary>
public sealed class ProjectionRows
{
    public List<TokenRow> Tokens { get; } = [];

    public List<BalanceRow> Balances { get; } = [];

    public List<EscrowRow> Escrows { get; } = [];

    public List<TransferRow> Transfers { get; } = [];

    public List<EscrowStepRow> EscrowSteps { get; } = [];
}
