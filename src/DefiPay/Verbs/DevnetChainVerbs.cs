using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using DefiPay.Devnet;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>Controls that lead the whole chain elsewhere: `devnet reorg`, `snapshot`, `snapshots`, `revert`, `dump`, `load`.</summary>
internal static class DevnetChainVerbs
{
    public static IEnumerable<Command> Create(Screen screen) =>
        [Reorg(screen), Snapshot(screen), Snapshots(screen), Revert(screen), Dump(screen), Load(screen)];

    private static Command Reorg(Screen screen)
    {
        Argument<int> depth = CommonOptions.CountArgument("DEPTH", $"How many blocks, 1 to {DevnetChain.ReorgDepthMax}", 1, DevnetChain.ReorgDepthMax);
        var drop = new Option<bool>("--drop-transactions") { Description = "Lose what the replaced blocks held; else it waits for the next block again" };
        return DevnetControl.Verb("reorg", "Replace the newest blocks by as many others and one more", [depth, drop], async (parsed, node, stop) =>
        {
            string path = DevnetControl.Path(
                "reorg", ("depth", Text(parsed.GetValue(depth))), ("keepTransactions", parsed.GetValue(drop) ? "false" : "true"));
            screen.Line($"The chain is at block {await DevnetControls.PostAsync(node, path, stop)}.");
        });
    }

    private static Command Snapshot(Screen screen) => DevnetControl.Verb("snapshot", "Remember the chain as it stands", [], async (_, node, stop) =>
    {
        JsonElement taken = await DevnetControls.AskAsync(node, HttpMethod.Post, "snapshot", null, stop);
        screen.Line($"Snapshot {DevnetControl.Text(taken, "id")} is of block {DevnetControl.Text(taken, "height")}. `defipay devnet revert {DevnetControl.Text(taken, "id")}` goes back to it.");
    });

    private static Command Snapshots(Screen screen) => DevnetControl.Verb("snapshots", "List the snapshots that can be gone back to", [], async (_, node, stop) =>
    {
        JsonElement all = await DevnetControls.AskAsync(node, HttpMethod.Get, "snapshots", null, stop);
        screen.Table("Snapshots", ["id", "block", "hash", "waiting"], all.EnumerateArray().Select(snapshot => (IReadOnlyList<string>)
            [DevnetControl.Text(snapshot, "id"), DevnetControl.Text(snapshot, "height"), DevnetControl.Text(snapshot, "blockHash"), DevnetControl.Text(snapshot, "waitingCount")]));
    });

    private static Command Revert(Screen screen)
    {
        Argument<int> id = CommonOptions.CountArgument("ID", "Number of the snapshot", 1, int.MaxValue);
        return DevnetControl.Verb("revert", "Go back to a snapshot; later blocks and snapshots are gone", [id], async (parsed, node, stop) =>
        {
            ulong height = await DevnetControls.PostAsync(node, DevnetControl.Path("revert", ("id", Text(parsed.GetValue(id)))), stop);
            screen.Line($"The chain is at block {height}.");
        });
    }

    private static Command Dump(Screen screen)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist" };
        return DevnetControl.Verb("dump", "Write the whole chain to one file", [file], async (parsed, node, stop) =>
        {
            string path = parsed.GetValue(file)!;
            if (Path.Exists(path))
            {
                throw new WrongUseException($"{path} exists already; nothing was written. Choose another name.");
            }

            long size = await DevnetControls.DownloadAsync(node, "dump", path, stop);
            screen.Line($"{path} holds the chain, in {size} bytes. `defipay devnet load {path}` puts it in place of another.");
        });
    }

    private static Command Load(Screen screen)
    {
        var file = new Argument<string>("FILE") { Description = "What `devnet dump` wrote" };
        return DevnetControl.Verb("load", "Put the chain of a file in place of the present one", [file], async (parsed, node, stop) =>
        {
            string path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new WrongUseException($"There is no file {path}.");
            }

            await using FileStream stream = Open(path);
            using var content = new StreamContent(stream);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            JsonElement tip = await DevnetControls.AskAsync(node, HttpMethod.Post, "load", content, stop);
            screen.Line($"The chain is at block {DevnetControls.Height(tip)}.");
        });
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"FILE cannot be read: {e.Message}", e);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
