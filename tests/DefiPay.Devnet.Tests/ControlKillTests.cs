using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tests;

/// <summary>
/// A process that is killed in the middle of a snapshot, a revert, a reorganisation or the load of a dump holds the chain before it or the
/// chain after it, whole: never a mix of the two.
/// </summary>
public sealed class ControlKillTests : IDisposable
{
    private const int KillsByDefault = 15;
    private const int ControlsBetweenKillsMax = 6;
    private const int BlocksMax = 4;

    // Long enough to reach into and beyond the writing of any control.
    private static readonly TimeSpan s_lateness = TimeSpan.FromMilliseconds(12);

    private readonly DataFolder _folder = new();
    private readonly List<Dump> _dumps = [];
    private StratisAddress _counter;

    public static IEnumerable<object[]> Seeds => KillTests.SeedsFor(KillsByDefault);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Killed_DuringAControl_HoldsTheChainBeforeOrAfterIt(int seed)
    {
        await PrepareAsync();
        var random = new Random(seed);
        for (var kill = 0; kill < KillTests.KillsPerSeed; kill++)
        {
            Picture before;
            Control victim;
            bool answered;
            using (var child = await ChildDevnet.StartAsync(_folder, manual: true))
            {
                for (var i = random.Next(ControlsBetweenKillsMax); i > 0; i--)
                {
                    var control = Choose(random, await LookAsync(child.Http));
                    using var answer = await control.SendAsync(child.Http, control.Body);
                    Assert.True(answer.IsSuccessStatusCode, $"{control.Name}: {await answer.Content.ReadAsStringAsync()}");
                }

                before = await LookAsync(child.Http);
                victim = Choose(random, before);
                answered = await KillDuringAsync(child, victim, random);
            }

            var after = Reopen();
            Assert.True(
                victim.MayBecome(before, after) || !answered && before.IsSame(after),
                $"Seed {seed}, kill {kill}: {victim.Name} ({(answered ? "answered" : "not answered")}) took {before} to {after}.");
        }
    }

    /// <summary>A chain with a contract, and two dumps of it that went on differently.</summary>
    private async Task PrepareAsync()
    {
        using (var chain = new TestChain())
        {
            _counter = await chain.DeployCounterAsync();
            for (var dump = 0; dump < 2; dump++)
            {
                await chain.Chain.ReorgAsync(1, keepTransactions: true, TestDevnet.Patience);
                for (var i = 0; i <= 3 * dump; i++)
                {
                    chain.Accept(chain.Contract(TestDevnet.Alice, TestDevnet.Call(_counter, "Add", ContractParameter.Of(1ul))));
                    await chain.MineAsync();
                }

                await chain.Chain.SnapshotAsync(TestDevnet.Patience);
                using var stream = new MemoryStream();
                await chain.Chain.DumpAsync(stream, TestDevnet.Patience);
                _dumps.Add(new Dump(stream.ToArray(), Picture.Of(chain.Chain)));
            }
        }

        using var start = Open();
        await start.LoadAsync(new MemoryStream(_dumps[0].Bytes), TestDevnet.Patience);
    }

    private DevnetChain Open() => DevnetChain.Open(TestDevnet.OptionsFor(_folder), TimeProvider.System);

    /// <summary>Opens what is on disk, and holds the contract's state against the blocks that made it.</summary>
    private Picture Reopen()
    {
        using var chain = Open();
        var added = chain.Receipts(0, chain.Tip.Height).Count(found => found.Receipt is { MethodName: "Add", Success: true });
        var stored = chain.StateAt(chain.Tip.Height).GetStorage(_counter, Encoding.UTF8.GetBytes("Count"));
        // A reorganisation may have dropped the contract itself.
        var start = chain.Receipts(0, chain.Tip.Height).Any(found => found.Receipt.NewContractAddress == _counter) ? 5ul : 0ul;
        Assert.Equal(start + (ulong)added, stored is null ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(stored));
        Assert.Equal(chain.Tip.Hash, chain.FindBlock(chain.Tip.Hash)!.Hash);
        return Picture.Of(chain);
    }

    private Control Choose(Random random, Picture now)
    {
        var snapshots = now.Snapshots;
        switch (random.Next(6))
        {
            case 0:
                return Post("mine", $"mine?count={random.Next(1, BlocksMax + 1)}", (before, after) =>
                    after.Height > before.Height && after.Height <= before.Height + BlocksMax && after.Chain[(int)before.Height] == before.Tip && after.Snapshots.Count == before.Snapshots.Count);
            case 1:
                return Post("snapshot", "snapshot", (before, after) => after.Tip == before.Tip && after.Snapshots.Count == before.Snapshots.Count + 1);
            case 2 when snapshots.Count > 0:
                var wanted = snapshots[random.Next(snapshots.Count)];
                return Post("revert", $"revert?id={wanted.Id}", (_, after) => after.Tip == wanted.Block && after.Snapshots[^1] == wanted);
            case 3:
                var depth = random.Next(1, 3);
                return Post("reorg", $"reorg?depth={depth}&keepTransactions={random.Next(2) == 0}", (before, after) =>
                    after.Height == before.Height + 1 && after.Chain[(int)before.Height - depth] == before.Chain[(int)before.Height - depth] && after.Chain[(int)before.Height] != before.Tip);
            case 4:
                return Post("impersonate", "impersonate", (before, after) => after.Height <= before.Height + 1 && after.Chain[(int)before.Height] == before.Tip, new
                {
                    sender = TestDevnet.Base58(TestDevnet.Bob.Address),
                    contractAddress = TestDevnet.Base58(_counter),
                    methodName = "Add",
                    parameters = new[] { "7#1" },
                });
            default:
                var dump = _dumps[random.Next(_dumps.Count)];
                return new Control("load", new OctetContent(dump.Bytes), (http, body) => http.PostAsync("api/devnet/load", body, TestDevnet.Patience), (_, after) => after.IsSame(dump.Holds));
        }
    }

    private static Control Post(string name, string path, Func<Picture, Picture, bool> mayBecome, object? body = null) =>
        new(name, JsonContent.Create(body ?? new { }), (http, content) => http.PostAsync("api/devnet/" + path, content, TestDevnet.Patience), mayBecome);

    /// <summary>Kills while the control is under way: in the middle of what it sends, or somewhat after.</summary>
    private static async Task<bool> KillDuringAsync(ChildDevnet child, Control victim, Random random)
    {
        var late = random.NextDouble() * s_lateness;
        if (victim.Body is OctetContent dump && random.Next(2) == 0)
        {
            dump.OnSent = (random.Next(dump.Length), child.Kill);
            late = TimeSpan.FromSeconds(60);
        }

        var sending = victim.SendAsync(child.Http, victim.Body);
        var started = Stopwatch.GetTimestamp();
        await Task.Run(() => SpinWait.SpinUntil(() => sending.IsCompleted || Stopwatch.GetElapsedTime(started) >= late));
        child.Kill();
        try
        {
            using var answer = await sending;
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (ConnectionFailure.Is(failure))
        {
            return false; // The process is gone, as intended.
        }
    }

    private static async Task<Picture> LookAsync(HttpClient http)
    {
        var height = (await http.GetFromJsonAsync<JsonElement>("api/Consensus/tip", TestDevnet.Patience)).GetProperty("tipHeight").GetInt32();
        var chain = new List<string>();
        for (var i = 0; i <= height; i++)
        {
            chain.Add((await http.GetFromJsonAsync<string>($"api/Consensus/getblockhash?height={i}", TestDevnet.Patience))!);
        }

        var snapshots = await http.GetFromJsonAsync<JsonElement>("api/devnet/snapshots", TestDevnet.Patience);
        return new Picture(chain, [.. snapshots.EnumerateArray().Select(snapshot => new Picture.Snapshot(snapshot.GetProperty("id").GetUInt32(), snapshot.GetProperty("blockHash").GetString()!))]);
    }

    private sealed record Dump(byte[] Bytes, Picture Holds);

    /// <summary>Something to ask of the process, and what may come of it.</summary>
    private sealed record Control(
        string Name, HttpContent Body, Func<HttpClient, HttpContent, Task<HttpResponseMessage>> SendAsync, Func<Picture, Picture, bool> MayBecome);

    /// <summary>What can be told of a chain from outside.</summary>
    private sealed record Picture(IReadOnlyList<string> Chain, IReadOnlyList<Picture.Snapshot> Snapshots)
    {
        public ulong Height => (ulong)Chain.Count - 1;

        public string Tip => Chain[^1];

        public static Picture Of(DevnetChain chain) => new(
            [.. Enumerable.Range(0, (int)chain.Tip.Height + 1).Select(height => chain.BlockAt((ulong)height)!.Hash.ToString())],
            [.. chain.Snapshots.Select(snapshot => new Snapshot(snapshot.Id, snapshot.BlockHash.ToString()))]);

        public bool IsSame(Picture other) => Chain.SequenceEqual(other.Chain) && Snapshots.SequenceEqual(other.Snapshots);

        public override string ToString() => $"height {Height}, tip {Tip[..8]}, snapshots {string.Join(' ', Snapshots.Select(snapshot => snapshot.Id))}";

        public sealed record Snapshot(uint Id, string Block);
    }

    /// <summary>Bytes whose sending can be interrupted.</summary>
    private sealed class OctetContent : HttpContent
    {
        private readonly byte[] _bytes;

        public OctetContent(byte[] bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new("application/octet-stream");
        }

        public int Length => _bytes.Length;

        /// <summary>What to do when so many bytes are sent.</summary>
        public (int At, Action Do)? OnSent { get; set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var first = OnSent?.At ?? Length;
            await stream.WriteAsync(_bytes.AsMemory(0, first));
            await stream.FlushAsync();
            OnSent?.Do();
            await stream.WriteAsync(_bytes.AsMemory(first));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Length;
            return true;
        }
    }
}
