using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests;

/// <summary>What only a process of its own can show: that it is still there after it ran code made to end it.</summary>
public class HostileContractTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        public class Hostile : SmartContract
        {
            public struct S { public object O; public ulong A, B, C, D; }
            public Hostile(ISmartContractState s) : base(s) { }
            public void Hang() { int i = 0; do { i &= 1; } while (i < 5); }
            public int Deep() { return Deep() + 1; }
            public override string ToString() { return string.Format("{0}", this); }
            public string DeepText() { return ToString(); }
            public int Pad() { return "x".PadLeft(2000000000).Length; }
            public void Boxes() { var s = new S(); int i = 0; do { s.O = s; i &= 1; } while (i < 5); }
            public void Nested() { var s = new S(); int i = 0; do { s.O = s; i++; } while (i < 100000); Log(s); }
            public void Intern() { ulong n = 0; do { string.Intern(n.ToString()); n++; } while (n < 1000000000); }
            public int Trim() { var set = "".PadLeft(90000, 'b').ToCharArray(); set[89999] = 'a'; return "".PadLeft(20000000, 'a').Trim(set).Length; }
            public ulong Alive() { return Block.Number; }
        }
        """;

    [Fact]
    public async Task Process_ThatRunsHostileContracts_GivesFailedReceiptsAndServesOn()
    {
        using var folder = new DataFolder();
        using var child = await ChildDevnet.StartAsync(folder);
        var code = ContractCompiler.Compile(Source).Bytecode.ToArray();

        var junk = await SendAsync(child.Http, ContractScript.Create(code[..(code.Length / 2)], 100, 250_000));
        Assert.False(junk.GetProperty("success").GetBoolean());

        var created = await SendAsync(child.Http, ContractScript.Create(code, 100, 250_000));
        Assert.True(created.GetProperty("success").GetBoolean(), created.ToString());
        var contract = StratisAddress.Parse(created.GetProperty("newContractAddress").GetString()!, StratisNetwork.CirrusDev);
        foreach (var method in (string[])["Hang", "Deep", "DeepText", "Pad", "Boxes", "Nested", "Intern", "Trim"])
        {
            var receipt = await SendAsync(child.Http, TestDevnet.Call(contract, method));
            Assert.False(receipt.GetProperty("success").GetBoolean(), method);
            Assert.NotEmpty(receipt.GetProperty("error").GetString()!);
        }

        Assert.True((await SendAsync(child.Http, TestDevnet.Call(contract, "Alive"))).GetProperty("success").GetBoolean());
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, ContractScript script)
    {
        var transaction = TransactionBuilder.BuildContract(TestDevnet.Alice, await http.CoinsOfAsync(TestDevnet.Alice), script, 0);
        using var answer = await http.PostAsJsonAsync("api/SmartContractWallet/send-transaction", new { hex = transaction.ToHex() }, TestDevnet.Patience);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestDevnet.Patience));
        for (var patience = TestDevnet.Patience; ; await Task.Delay(20, patience))
        {
            using var found = await http.GetAsync($"api/SmartContracts/receipt?txHash={transaction.Id}", patience);
            if (found.IsSuccessStatusCode) return await found.Content.ReadFromJsonAsync<JsonElement>(patience);
        }
    }
}
