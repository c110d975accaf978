using DefiPay.Chains;
using DefiPay.Store.Writes;
using Npgsql;

namespace DefiPay.Store.Tests.Reads;

/// <summary>100,000 transfers over the bridge, half of them each way, nearly all released.</summary>
public sealed class ManyTransfersFixture : IAsyncLifetime
{
    private readonly StoreFixture _store = new();
    private const string Evm = "eip155:31337";
    private const string Dev = "stratis:cirrus-dev";

    public NpgsqlDataSource Source { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _store.InitializeAsync();
        Source = NpgsqlDataSource.Create(_store.ConnectionString);
        foreach (var chain in (string[])[Evm, Dev])
            await _store.Get<ChainRegistry>().RegisterAsync(new(ChainId.Parse(chain), chain, "genesis", new FinalityDepths()), default);
        await RunAsync($"""
            update defipay.index_cursor set block_number = 60000, current_block = 60000, head_block = 60000, final_block = 59998, state = 1;
            insert into defipay.token (chain_id, token_id, symbol, name, decimals, total_supply, born_block, block_number)
            values ('{Evm}', 't', '', '', 6, 0, 1, 1), ('{Dev}', 'w', '', '', 6, 0, 1, 1);
            insert into defipay.bridge_contract
            values ('{Evm}', 'gateway', '0xg', false, '{Dev}', '0xv', 1, 3, array['a', 'b', 'c', 'd'], false, false, 1, 1),
                   ('{Dev}', 'vault', '0xv', true, '{Evm}', '0xg', 1, 3, array['a', 'b', 'c', 'd'], false, false, 1, 1);
            insert into defipay.bridge_contract_history
            select chain_id, contract, 1, contract_bytes, is_vault, remote_chain_id, remote_contract, epoch, quorum, signers, paused_out, paused_in from defipay.bridge_contract;
            insert into defipay.bridge_token values ('{Evm}', 'gateway', 't', '0xt', '0xw', 1, 1, 1, 1, 1, 1), ('{Dev}', 'vault', 'w', '0xw', '0xt', 1, 1, 1, 1, 1, 1);
            insert into defipay.bridge_deposit
            select case when i % 2 = 0 then '{Evm}' else '{Dev}' end, i / 2, 0, case when i % 2 = 0 then 'gateway' else 'vault' end, 'id' || i,
                   case when i % 2 = 0 then 't' else 'w' end, 'account' || i % 5000, 'account' || i % 4999, 1000, i / 2,
                   case when i % 2 = 0 then '{Dev}' else '{Evm}' end, case when i % 2 = 0 then '0xv' else '0xg' end, 'tx' || i, timestamptz '2025-01-01' + i * interval '1 s'
              from generate_series(1, 100000) i;
            insert into defipay.bridge_release
            select case when i % 2 = 0 then '{Dev}' else '{Evm}' end, i / 2 + 3, 1, case when i % 2 = 0 then 'vault' else 'gateway' end,
                   case when i % 2 = 0 then '0xv' else '0xg' end, 'id' || i, 0, case when i % 2 = 0 then 'w' else 't' end, 'r', 1000, i / 2, 1, 3, 'rtx' || i,
                   timestamptz '2025-01-01' + i * interval '1 s'
              from generate_series(1, 99900) i;
            insert into defipay.bridge_vote
            select '{Dev}', i / 2 + 2, v, 'vault', '0xv', 'id' || i, 'validator' || v, 1, 'vtx', timestamptz '2025-01-01' + i * interval '1 s'
              from generate_series(2, 100000, 2) i, generate_series(1, 3) v;
            insert into defipay.bridge_queue
            select '{Dev}', i / 2 + 2, 9, 'vault', '0xv', 'id' || i, 'w', 1000, 5, 'qtx', timestamptz '2025-01-01' from generate_series(2, 100000, 20) i;
            insert into bridge.attestation
            select 'id' || i, 1, substr('abcd', v, 1), 'x', timestamptz '2025-01-01' from generate_series(1, 100000, 2) i, generate_series(1, 3) v;
            analyze;
            """);
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
