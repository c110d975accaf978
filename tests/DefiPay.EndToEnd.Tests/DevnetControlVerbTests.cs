using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;

namespace DefiPay.EndToEnd.Tests;

/// <summary>The controls of a devnet that runs in a process of its own, each as a process too.</summary>
public sealed class DevnetControlVerbTests : IAsyncLifetime
{
    private const string Stranger = "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk";

    private readonly TemporaryFolder _folder = new();
    private RoleProcess _devnet = null!;

    private static string AddressOfBob { get; } = KnownAccounts.Find("bob")!.Address.ToBase58(StratisNetwork.CirrusDev);

    private string[] Data => ["--data", _folder.Data];

    public async Task InitializeAsync()
    {
        _devnet = new RoleProcess("devnet", "", () => ["devnet", .. Data, "--ports", "0", "--idle-block-time", "0", "--manual", "--quirks"]);
        await _devnet.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _devnet.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Controls_OneAfterTheOther_DoWhatTheySay()
    {
        Assert.Contains("when `devnet mine` asks", await RunAsync("blocks"));
        Assert.Contains("block 6", await RunAsync("mine", "2"));
        Assert.Contains("every 3600 s", await RunAsync("blocks", "interval", "--seconds", "3600"));
        Assert.Contains("at once", await RunAsync("blocks", "automatic"));
        Assert.Contains("asks for them", await RunAsync("blocks", "manual"));

        Assert.Contains("got 12.5 TCRS in block 7", await RunAsync("faucet", Stranger, "12.5"));
        Assert.Contains("Snapshot 1 is of block 7", await RunAsync("snapshot"));
        string file = Path.Combine(_folder.Data, "chain.dump");
        Assert.Contains("holds the chain", await RunAsync("dump", file));

        // There is no such contract: the call fails in its receipt, in the stranger's name.
        string sent = await RunAsync("impersonate", Stranger, AddressOfBob, "Add", "7#5", "--amount", "1.5");
        string hash = sent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.Contains("block 8", await RunAsync("mine", "1"));
        string replay = await RunAsync("replay", hash);
        Assert.Contains("No code at this address.", replay);
        Assert.Contains("The receipt is the one in the block.", replay);

        Assert.Contains("block 9", await RunAsync("reorg", "1", "--drop-transactions"));
        Assert.Contains("refused", await RunAsync(["replay", hash], expected: 2));
        Assert.Contains("block 7", await RunAsync("revert", "1"));
        Assert.Contains("│", await RunAsync("snapshots"));
        Assert.Contains("block 10", await RunAsync("mine", "3"));
        Assert.Contains("block 7", await RunAsync("load", file));
    }

    [Fact]
    public async Task Controls_WithWrongWords_SayWhatIsAccepted()
    {
        Assert.Contains("There is no file", await RunAsync(["load", "/nowhere/at.all"], expected: 2));
        Assert.Contains("no dump of a chain", await RunAsync(["load", typeof(DevnetControlVerbTests).Assembly.Location], expected: 2));
        Assert.Contains("exists already", await RunAsync(["dump", typeof(DevnetControlVerbTests).Assembly.Location], expected: 2));
        Assert.Contains("mode:", await RunAsync(["blocks", "sometimes"], expected: 2));
        Assert.Contains("ADDRESS takes an address of CirrusDev or the name of an account (alice, ", await RunAsync(["faucet", "nobody", "1"], expected: 2));
        Assert.Contains("amount:", await RunAsync(["faucet", "bob", "many"], expected: 2));
        Assert.Contains("seconds: is missing; a number from 1 to 86400", await RunAsync(["blocks", "interval"], expected: 2));
        Assert.Contains("id: there is no snapshot 9, or a reorganisation replaced its block. There are none.", await RunAsync(["revert", "9"], expected: 2));
        Assert.Contains("There is no contract at", await RunAsync(["impersonate", "bob", "alice", "Add", "5"], expected: 2));
        Assert.Contains("Parameter type '99' is not supported", await RunAsync(["impersonate", "bob", "alice", "Add", "99#5"], expected: 2));
        Assert.Contains("CONTRACT takes an address of CirrusDev or the name", await RunAsync(["impersonate", "bob", "nothing", "Add"], expected: 2));
    }

    private Task<string> RunAsync(params string[] words) => RunAsync(words, expected: 0);

    private async Task<string> RunAsync(string[] words, int expected)
    {
        (int code, string output) = await VerbProcess.RunAsync(["devnet", .. words, .. Data]);
        Assert.True(code == expected, $"{code}: {output}");
        return output;
    }
}
