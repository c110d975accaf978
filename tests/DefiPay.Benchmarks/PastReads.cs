using System.Diagnostics;
using DefiPay.Store.Migrations;
using DefiPay.Store;
using DefiPay.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DefiPay.Benchmarks;

/// <summary>
/// What it costs to read balances as of a past block: through the past views, and in two other ways over the same tables. Every way
/// must give the same rows. Nine tenths of the accounts rest in the second half of the chain, as accounts do.
/// </summary>
internal static class PastReads
{
    private const int Blocks = 10_000;
    private const int Tokens = 4;
    private const int Rounds = 21;

    private static readonly (string Name, string Balances)[] Ways =
    [
        ("now (current rows)", "now.balances"),
        ("past (current row, else lateral into history)", "past.balances"),
        ("distinct on over history", """
            (select distinct on (token_id, account) chain_id, token_id, account, amount, block_number from defipay.balance_history
              where chain_id = 'stratis:bench' and block_number <= @at order by token_id, account, block_number desc)
            """),
        ("history without a newer row", """
            (select chain_id, token_id, account, amount, block_number from defipay.balance_history h
              where chain_id = 'stratis:bench' and block_number <= @at and not exists (
                    select from defipay.balance_history n where n.chain_id = h.chain_id and n.token_id = h.token_id and n.account = h.account
                       and n.block_number > h.block_number and n.block_number <= @at))
            """),
    ];

    private static readonly (string Name, string Condition)[] Questions =
    [
        ("one account", "b.account = 'account-77' order by b.token_id"),
        ("50 largest holders of a token", "b.token_id = 'token-1' order by b.amount desc, b.account limit 50"),
        ("sum of a token", "b.token_id = 'token-1'"),
    ];

    public static async Task RunAsync(int accounts, int versions)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new ServiceCollection().AddStore(options => options.ConnectionString = database.ConnectionString).BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxAutoPrepare = 50, CommandTimeout = 600 });
        await FillAsync(source, accounts, versions);

        Console.WriteLine($"{accounts:n0} balances, {accounts * (long)versions:n0} history rows, {Tokens} tokens, {Blocks:n0} blocks; median of {Rounds}, milliseconds");
        Console.WriteLine($"{"",-48}{"",12}{string.Concat(Questions.Select(question => $"{question.Name,32}"))}");
        foreach (var at in (int[])[Blocks, Blocks * 9 / 10, Blocks / 2])
        {
            var answers = new Dictionary<string, string>();
            foreach (var (way, balances) in Ways.Where(way => at == Blocks || !way.Name.StartsWith("now", StringComparison.Ordinal)))
            {
                Console.Write($"{way,-48}{$"at {at:n0}",12}");
                foreach (var (question, condition) in Questions)
                {
                    var (milliseconds, answer) = await MeasureAsync(source, question, balances, condition, at);
                    if (answers.TryAdd(question, answer) || answers[question] == answer)
                        Console.Write($"{milliseconds,32:0.00}");
                    else
                        throw new InvalidOperationException($"`{way}` answers `{question}` at {at} otherwise.");
                }
                Console.WriteLine();
            }
        }
    }

    private static async Task FillAsync(NpgsqlDataSource source, int accounts, int versions)
    {
        await using var command = source.CreateCommand($"""
            insert into defipay.chain values ('stratis:bench', 'Bench', 0, 'genesis');
            insert into defipay.index_cursor (chain_id, safe_depth, final_depth, block_number, current_block, head_block) values ('stratis:bench', 1, 2, {Blocks}, {Blocks}, {Blocks});
            insert into defipay.token (chain_id, token_id, symbol, name, decimals, born_block, block_number)
            select 'stratis:bench', 'token-' || t, 'T' || t, 'Token ' || t, 6, 0, 0 from generate_series(0, {Tokens - 1}) t;
            insert into defipay.balance_history (chain_id, token_id, account, block_number, amount)
            select 'stratis:bench', 'token-' || (a % {Tokens}), 'account-' || a, (a::bigint * 7919 % {Blocks / 2}) + v * (case when a % 10 = 0 then {Blocks / 2} else {Blocks / 20} end) / {versions}, (a::numeric * 31 + v * 17) % 1000003
              from generate_series(1, {accounts}) a, generate_series(0, {versions - 1}) v;
            insert into defipay.balance (chain_id, token_id, account, amount, born_block, block_number)
            select distinct on (token_id, account) chain_id, token_id, account, amount, min(block_number) over (partition by token_id, account), block_number
              from defipay.balance_history order by token_id, account, block_number desc;
            """);
        await command.ExecuteNonQueryAsync();
        await using var analyze = source.CreateCommand("vacuum analyze");
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task<(double Milliseconds, string Answer)> MeasureAsync(
        NpgsqlDataSource source, string question, string balances, string condition, int at)
    {
        var select = question.StartsWith("sum", StringComparison.Ordinal) ? "sum(b.amount)::text" : "b.token_id || ' ' || b.account || ' ' || b.amount || ' ' || b.block_number";
        var times = new List<double>(Rounds);
        var answer = "";
        await using var connection = await source.OpenConnectionAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var command = new NpgsqlCommand(
                $"select set_config('defipay.at_chain', 'stratis:bench', true), set_config('defipay.at_block', @at_text, true); select {select} from {balances} b where b.chain_id = 'stratis:bench' and {condition}", connection);
            command.Parameters.AddWithValue("at_text", at.ToString(System.Globalization.CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("at", (long)at);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.NextResultAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(reader.GetString(0));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer = string.Join('\n', rows);
        }
        times.Sort();
        return (times[Rounds / 2], answer);
    }
}
