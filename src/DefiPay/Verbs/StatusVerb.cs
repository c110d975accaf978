using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`status`: what runs in a data folder, and how far the index is. The exit code is 0 only when all of it answers.</summary>
internal static class StatusVerb
{
    public static Command Create(Screen screen)
    {
        Option<string?> data = CommonOptions.Data();
        var command = new Command("status", "What runs in a data folder, and how far the index is") { data };
        command.SetAction((parsed, stop) => RunAsync(DataFolder.Locate(parsed.GetValue(data)), screen, stop));
        return command;
    }

    private static async Task<int> RunAsync(string folder, Screen screen, CancellationToken stop)
    {
        if (DataFolder.HolderOf(folder) is not { } holder || RunFile.Read(folder) is not { } run)
        {
            throw new WrongUseException($"Nothing runs in {folder}. Start it with `defipay up`, or name another folder with --data.");
        }

        screen.Line($"process     {holder}, {(run.Ready ? "ready" : "starting")}");
        bool node = await ShowNodeAsync(run, screen, stop);
        bool evm = run.EvmUrl is null || await ShowEvmAsync(run.EvmUrl, screen, stop);
        bool index = run.ApiUrl is null || await ShowIndexAsync(new Uri(run.ApiUrl), screen, stop);
        if (run.PostgresPort is { } port)
        {
            screen.Line($"postgres    127.0.0.1:{port}, user defipay, password in {run.PostgresPasswordFile}");
        }

        return node && evm && index && run.Ready ? 0 : 1;
    }

    private static async Task<bool> ShowNodeAsync(RunFile run, Screen screen, CancellationToken stop)
    {
        using CirrusNode node = StratisChain.Connect(new Uri(run.StratisUrl));
        try
        {
            NodeStatus status = await node.GetStatusAsync(stop);
            screen.Line($"stratis     {run.StratisUrl}, {status.Network}, block {status.Height}");
            return true;
        }
        catch (Exception e) when (e is RetryableException or PermanentException)
        {
            screen.Line($"stratis     {run.StratisUrl} does not answer: {e.Message}");
            return false;
        }
    }

    private static async Task<bool> ShowEvmAsync(string url, Screen screen, CancellationToken stop)
    {
        using EvmNode node = EvmChain.Connect(new Uri(url));
        try
        {
            await node.CheckChainAsync(stop);
            screen.Line($"evm         {url}, {node.ChainId}, block {(await node.GetHeadAsync(stop)).Number}");
            return true;
        }
        catch (Exception e) when (e is RetryableException or PermanentException)
        {
            screen.Line($"evm         {url} does not answer: {e.Message}");
            return false;
        }
    }

    private static async Task<bool> ShowIndexAsync(Uri api, Screen screen, CancellationToken stop)
    {
        try
        {
            using var client = new GraphQLClient(api);
            JsonElement data = await client.QueryAsync("{ indexStatus { chainId indexedBlock headBlock state message } }", stop);
            foreach (JsonElement chain in data.GetProperty("indexStatus").EnumerateArray())
            {
                screen.Line($"index       {chain.GetProperty("chainId")}: block {chain.GetProperty("indexedBlock")} of {chain.GetProperty("headBlock")}, {chain.GetProperty("state")} {chain.GetProperty("message")}".TrimEnd());
            }

            screen.Line($"api         {api}graphql");
            return true;
        }
        catch (Exception e) when (ConnectionFailure.Is(e))
        {
            screen.Line($"api         {api} does not answer: {e.Message}");
            return false;
        }
    }
}
