using System.Text.RegularExpressions;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;

namespace DefiPay.EndToEnd.Tests;

/// <summary>The bridge as a user has it, while no relayer runs.</summary>
public sealed partial class BridgeVerbTests
{
    private const string Fund = """
        { "name": "Play money", "steps": [
          { "id": "test-fund", "title": "Alice receives 100 tUSD", "chain": "evm", "from": "operator", "on": "$tusd", "call": "mint", "arguments": ["$alice", "100000000"] } ] }
        """;

    [Fact]
    public async Task SendThereAndBack_WithoutARelayer_IsFinishedByItsHashAlone()
    {
        using var folder = new TemporaryFolder();
        await using UpProcess up = await UpProcess.StartAsync(folder.Data, "--no-demo", "--no-relayer");
        Assert.DoesNotContain("Dave captures", up.Output, StringComparison.Ordinal);
        string[] data = ["--data", folder.Data];
        await RunAsync(["deploy", folder.File("fund.json", Fund), .. data]);

        await RefuseAsync(data);

        // The words that every devnet knows, so that the wallet's first accounts are Alice's and Bob's.
        string[] password = ["--password-file", folder.File("password", "correct horse battery staple")];
        await RunAsync(["wallet", "import", "known", "--words-file", folder.File("words", KnownAccounts.Mnemonic), .. data, .. password]);
        string lockedByWallet = Transaction(await RunAsync(["bridge", "send", "40", "stratis", "bob", "--wallet", "known", .. data, .. password]), "locked in");
        await ArrivedAsync(up, lockedByWallet);
        string locked = Transaction(await RunAsync(["bridge", "send", "60", "stratis", "bob", "--from", "alice", .. data]), "locked in");
        await ArrivedAsync(up, locked);
        Assert.Contains("had arrived already", await RunAsync(["bridge", "claim", locked, .. data]), StringComparison.Ordinal);

        string burned = Transaction(await RunAsync(["bridge", "send", "40.5", "evm", "bob", "--wallet", "known", "--account", "1", .. data, .. password]), "burned in");
        string claim = "";
        await Eventually.HoldsAsync(async () =>
        {
            (int code, claim) = await VerbProcess.RunAsync(["bridge", "claim", burned, "--wallet", "known", "--account", "2", .. data, .. password]);
            return code == 0;
        });
        Assert.Contains("done in 0x", claim, StringComparison.Ordinal);
        await ArrivedAsync(up, burned);
        string status = await RunAsync(["bridge", "status", burned, .. data]);
        Assert.Contains("40.5 wUSD", status, StringComparison.Ordinal);
        Assert.Contains("COMPLETED, 3 of 3 attestations", status, StringComparison.Ordinal);
        Assert.Contains(EvmWallet.FindKnown("bob")!.Address, status, StringComparison.Ordinal);
        Assert.Contains("59.5 tUSD locked, 59.5 minted, 0 in flight", status, StringComparison.Ordinal);

        await PauseAsync(data);
    }

    /// <summary>What cannot go well is refused before anything is signed, so it costs no fee and leaves no allowance.</summary>
    private static async Task RefuseAsync(string[] data)
    {
        foreach ((string[] send, string expected) in new (string[], string)[]
        {
            (["1,5", "evm", "bob", "--from", "bob"], "AMOUNT must be a number above 0 with at most 6 digits behind the point, not `1,5`."),
            (["100.000001", "stratis", "bob", "--from", "alice"], "AMOUNT: alice holds 100 tUSD."),
            (["1", "evm", "bob", "--from", "bob"], "AMOUNT: bob holds 0 wUSD."),
            (["1", "evm", "bob", "--from", "nobody"], "There is no account `nobody`"),
            (["1", "evm", "bob", "--from", "bob", "--wallet", "known"], "--from and --wallet: one of them can pay, not both."),
            (["1", "evm", "bob", "--account", "1"], "--account chooses among the accounts of a wallet"),
            (["1", "stratis", "bob", "--from", "nobody"], "There is no account `nobody`"),
            (["1", "evm", $"eip155:1:{EvmWallet.FindKnown("bob")!.Address}"], "RECIPIENT must be an address of the EVM chain"),
            (["1", "stratis", StratisWallet.FindKnown("bob")!.Address.ToBase58(StratisNetwork.CirrusMain)], "RECIPIENT must be a base58 address of CirrusDev"),
        })
        {
            (int code, string words) = await VerbProcess.RunAsync(["bridge", "send", .. send, .. data]);
            Assert.Contains(expected, words, StringComparison.Ordinal);
            Assert.DoesNotContain("approved in", words, StringComparison.Ordinal);
            Assert.Equal(2, code);
        }
    }

    private static async Task PauseAsync(string[] data)
    {
        string[] ends = ["minting on Stratis", "releasing on the EVM chain", "locking on the EVM chain", "burning on Stratis"];
        string paused = await RunAsync(["bridge", "pause", .. data]);
        Assert.All(ends, end => Assert.Matches($"{end} +paused in (0x)?[0-9a-f]{{64}}", paused));
        (int code, string refusal) = await VerbProcess.RunAsync(["bridge", "send", "1", "stratis", "bob", "--from", "bob", .. data]);
        Assert.Equal(2, code);
        Assert.Contains("The bridge is paused (locking on the EVM chain), so nothing was sent.", refusal, StringComparison.Ordinal);
        (code, refusal) = await VerbProcess.RunAsync(["bridge", "send", "1", "evm", "bob", "--from", "bob", .. data]);
        Assert.Equal(2, code);
        Assert.Contains("The bridge is paused (burning on Stratis), so nothing was sent.", refusal, StringComparison.Ordinal);

        (code, string notOwner) = await VerbProcess.RunAsync(["bridge", "unpause", "--from", "guardian", .. data]);
        Assert.NotEqual(0, code);
        Assert.Contains("4 of 4 ends are not as asked", notOwner, StringComparison.Ordinal);

        string onward = await RunAsync(["bridge", "unpause", "to-stratis", .. data]);
        Assert.DoesNotContain("burning", onward, StringComparison.Ordinal);
        Assert.Matches(@"burning on Stratis +goes on in", await RunAsync(["bridge", "unpause", .. data]));
        Assert.Matches(@"locking on the EVM chain +goes on \(it was so before\)", await RunAsync(["bridge", "unpause", .. data]));
        (code, string words) = await VerbProcess.RunAsync(["bridge", "pause", "sideways", .. data]);
        Assert.Equal(2, code);
        Assert.Contains("DIRECTION must be to-stratis, to-evm or both, not `sideways`", words, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string[] arguments)
    {
        (int code, string output) = await VerbProcess.RunAsync(arguments);
        Assert.True(code == 0, output);
        return output;
    }

    private static Task ArrivedAsync(UpProcess up, string transaction) => Eventually.HoldsAsync(async () =>
        (await up.QueryAsync($$"""{ bridgeTransfers(first: 1, where: { sourceTransaction: { eq: "{{transaction}}" } }) { nodes { status } } }"""))
            .GetProperty("bridgeTransfers").GetProperty("nodes").EnumerateArray().Any(transfer => transfer.GetProperty("status").GetString() == "COMPLETED"));

    private static string Transaction(string output, string label) =>
        Hash().Match(output[output.IndexOf(label, StringComparison.Ordinal)..]).Value;

    [GeneratedRegex("(0x)?[0-9a-f]{64}")]
    private static partial Regex Hash();
}
