using System.Text.RegularExpressions;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Values of all kinds, on their way to a contract and back; and a constructor that refuses.</summary>
public sealed class ContractAnswerTests : IAsyncLifetime
{
    private const string Bob = "PPwbddzbHc92yW15oqaCBUxYsNvEHZa5Bt";

    private const string Source = """
        using Stratis.SmartContracts;

        public class Echo : SmartContract
        {
            public Echo(ISmartContractState state, ulong limit) : base(state)
            {
                Assert(limit > 0, "limit: must be more than 0");
            }

            public Address Who(Address who) => who;
            public byte[] Bytes(byte[] bytes) => bytes;
            public uint[] Numbers(uint first) => new[] { first, first + 1 };
            public char Letter(char letter) => letter;
            public Address Asker() => Message.Sender;
            public string Say(string text) => text;
            public string[] SayTwice(string text) => new[] { text, text };
            public void Fail(string why) => Assert(false, why);
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private RoleProcess _devnet = null!;
    private string _file = "";
    private string _echo = "";

    public async Task InitializeAsync()
    {
        _devnet = new RoleProcess("devnet", "", () => ["devnet", "--data", _folder.Data, "--ports", "0"]);
        await _devnet.StartAsync();
        _file = _folder.File("Echo.cs", Source);
        _echo = Regex.Match(await RunAsync(0, "deploy", _file, "5"), @"\bP[1-9A-HJ-NP-Za-km-z]{33}\b").Value;
    }

    public async Task DisposeAsync()
    {
        await _devnet.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Answers_InTheFormOfArguments_StandBehindThePlatformsOwn()
    {
        Assert.Contains($"returned    A866A36B4AD7207D28A673503360EF59E8791C1A = {Bob}\n", await RunAsync(0, "contract", "call", _echo, "Who", "bob"), StringComparison.Ordinal);
        Assert.Matches("returned    System\\.Byte\\[\\] = (0x)?0102ff\n", await RunAsync(0, "contract", "call", _echo, "Bytes", "0x0102ff"));
        Assert.Matches("returned    System\\.UInt32\\[\\] = .*7.*8", await RunAsync(0, "contract", "call", _echo, "Numbers", "7"));
        Assert.Contains("returned    z\n", await RunAsync(0, "contract", "call", _echo, "Letter", "z"), StringComparison.Ordinal);

        Assert.StartsWith($"{Bob}\n", await RunAsync(0, "contract", "query", _echo, "Who", Bob), StringComparison.Ordinal);
        Assert.StartsWith("0102ff\n", await RunAsync(0, "contract", "query", _echo, "Bytes", "0102ff"), StringComparison.Ordinal);
        Assert.Contains("`letter` (Char) must be one character, not `zz`.", await RunAsync(2, "contract", "query", _echo, "Letter", "zz"), StringComparison.Ordinal);
        Assert.Contains(
            "`CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU` (an address of CirrusMain) is neither an address of CirrusDev nor",
            await RunAsync(2, "contract", "query", "CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU", "Asker"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_OfAContract_StayReadableAndDoNotSteerTheTerminal()
    {
        const string Clear = "\u001b[2Jgone";
        foreach ((string verb, string method, int code) in new[] { ("query", "Say", 0), ("call", "Say", 0), ("query", "Fail", 1), ("call", "Fail", 1) })
        {
            string output = await RunAsync(code, "contract", verb, _echo, method, Clear);
            Assert.Contains("\uFFFD[2Jgone", output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', output);
        }

        Assert.Contains("\"\u00fc<é>\"", await RunAsync(0, "contract", "query", _echo, "SayTwice", "\u00fc<é>"), StringComparison.Ordinal);
        Assert.Contains("Assert(false, why)", await RunAsync(1, "contract", "trace", _echo, "Fail", "no", "--json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_ConstructorThatFails_IsToldWithItsStatement()
    {
        string output = await RunAsync(1, "deploy", _file, "0");

        Assert.Matches(@"at Echo\.Echo in \S*Echo\.cs:7   Assert\(limit > 0", output);
        Assert.Contains("limit: must be more than 0 (transaction ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impersonate_AsWithACall_ReadsArgumentsByTheSignature()
    {
        string output = await RunAsync(0, "devnet", "impersonate", "bob", _echo, "Asker");
        string transaction = Regex.Match(output, "transaction ([0-9a-f]{64})").Groups[1].Value;
        Assert.Contains($"`defipay contract trace {transaction}` tells what came of it", output, StringComparison.Ordinal);
        await Eventually.HoldsAsync(async () => (await VerbProcess.RunAsync("contract", "trace", transaction, "--data", _folder.Data)).Output.Contains($"= {Bob}", StringComparison.Ordinal));

        await RunAsync(0, "devnet", "impersonate", "bob", _echo, "Who", "carol");
        Assert.Contains("`who` (Address) must be an address or an account's name, not `nobody`", await RunAsync(2, "devnet", "impersonate", "bob", _echo, "Who", "nobody"), StringComparison.Ordinal);
        Assert.Contains("Echo has no method `Nothing`", await RunAsync(2, "devnet", "impersonate", "bob", _echo, "Nothing"), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(int expected, params string[] words)
    {
        (int code, string output) = await VerbProcess.RunAsync([.. words, "--data", _folder.Data]);
        Assert.True(code == expected, $"{code}: {output}");
        return output;
    }
}
