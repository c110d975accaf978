namespace DefiPay.Store.Writes;

/// <summary>
/// One entity that is stored as current rows and history, and the SQL that derives the first from the second. A backfill, a
/// block at the head and a reorg all use it, so there is one way only in which a current row can come about.
/// </summary>
/// <param name="Table">The table of current rows; its history is named <c>Table_history</c>.</param>
/// <param name="Keys">Key columns after the chain.</param>
/// <param name="Columns">The remaining columns, equal in both tables, without chain and block.</param>
internal sealed record Versioned(string Table, string[] Keys, string[] Columns)
{
    public static readonly Versioned Token = new(
        "token", ["token_id"], ["address", "symbol", "name", "decimals", "total_supply", "origin_chain_id", "origin_address"]);

    public static readonly Versioned Balance = new("balance", ["token_id", "account"], ["amount"]);

    public static readonly Versioned Escrow = new(
        "escrow", ["escrow_id"],
        [
            "contract", "number", "payer", "payee", "arbiter", "token_id", "state", "authorized", "captured", "refunded", "capturable", "fee_bps",
            "min_fee_bps", "max_fee_bps", "fee_receiver", "fee_taken", "authorization_expiry_block", "refund_expiry_block",
        ]);

    public static readonly Versioned BridgeContract = new(
        "bridge_contract", ["contract"],
        ["contract_bytes", "is_vault", "remote_chain_id", "remote_contract", "epoch", "quorum", "signers", "paused_out", "paused_in"]);

    public static readonly Versioned BridgeToken = new(
        "bridge_token", ["contract", "token_id"], ["token_bytes", "remote_token", "capacity_out", "refill_out", "capacity_in", "refill_in"]);

    /// <summary>Newest rows of history above <c>@from</c> become current; a row keeps the block it was born in.</summary>
    public string BringUp => $"""
        insert into defipay.{Table} (chain_id, {List(Keys)}, {List(Columns)}, block_number, born_block)
        select distinct on ({List(Keys)}) chain_id, {List(Keys)}, {List(Columns)}, block_number, min(block_number) over (partition by {List(Keys)})
          from defipay.{Table}_history
         where chain_id = @chain and block_number > @from
         order by {List(Keys)}, block_number desc
            on conflict (chain_id, {List(Keys)}) do update set {Assign("excluded")}, block_number = excluded.block_number
        """;

    /// <summary>Rows that changed above <c>@to</c> go back to the newest row of history that stays.</summary>
    public string Restore => $"""
        update defipay.{Table} t
           set {Assign("h")}, block_number = h.block_number
          from (select distinct on ({List(Keys, "o")}) o.*
                  from (select distinct {List(Keys)} from defipay.{Table}_history where chain_id = @chain and block_number > @to) c
                  join defipay.{Table}_history o on o.chain_id = @chain and {Equal("o", "c")} and o.block_number <= @to
                 order by {List(Keys, "o")}, o.block_number desc) h
         where t.chain_id = @chain and {Equal("t", "h")}
        """;

    /// <summary>Rows that came into being above <c>@to</c> go.</summary>
    public string DeleteBorn => $"delete from defipay.{Table} where chain_id = @chain and born_block > @to";

    /// <summary>History above <c>@to</c> goes.</summary>
    public string DeleteHistory => $"delete from defipay.{Table}_history where chain_id = @chain and block_number > @to";

    private string Assign(string from) => string.Join(", ", Columns.Select(column => $"{column} = {from}.{column}"));

    private string Equal(string a, string b) => string.Join(" and ", Keys.Select(key => $"{a}.{key} = {b}.{key}"));

    private static string List(string[] columns, string? alias = null) =>
        string.Join(", ", columns.Select(column => alias is null ? column : $"{alias}.{column}"));
}
