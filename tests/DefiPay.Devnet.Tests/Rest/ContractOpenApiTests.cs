using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>The OpenAPI page of a contract that uses what C# allows: overloads, names that are not ASCII, every type of parameter.</summary>
public sealed class ContractOpenApiTests : IAsyncLifetime
{
    private const string Source = """
        using Stratis.SmartContracts;

        public class Bureau : SmartContract
        {
            public Bureau(ISmartContractState state) : base(state) { }

            public string Name => "Büro";
            public UInt256 Größe => UInt256.MaxValue;

            public void Nothing() { }
            public ulong Überweise(ulong größe) { return größe; }
            public void Put(ulong number) { }
            public void Put(string text, bool flag) { }

            public string All(bool aBool, byte aByte, char aChar, string aString, uint aUInt, int anInt, ulong aULong, long aLong, Address address,
                byte[] bytes, UInt128 u128, UInt256 u256)
            {
                return $"{aBool} {aByte} {aChar} {aString} {aUInt} {anInt} {aULong} {aLong} {address} {bytes.Length} {u128} {u256}";
            }
        }
        """;

    private TestDevnet _devnet = null!;
    private string _contract = "";

    public async Task InitializeAsync()
    {
        _devnet = await StartAsync();
        var code = ContractCompiler.Compile(Source).Bytecode.ToArray();
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, ContractScript.Create(code, 100, 250_000));
        _contract = receipt.GetProperty("newContractAddress").GetString()!;
    }

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Fact]
    public async Task Document_IsValidOpenApi()
    {
        var text = (await _devnet.GetAsync($"../swagger/contracts/{_contract}")).GetRawText();

        var result = OpenApiDocument.Parse(text, "json", new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        var document = result.Document!;
        var operations = document.Paths.Values.SelectMany(path => path.Operations!.Values).ToArray();
        Assert.Equal(6, operations.Length);
        Assert.Equal(operations.Length, operations.Select(operation => operation.OperationId).Distinct().Count());
        foreach (var operation in operations.Where(operation => operation.RequestBody is not null))
        {
            var schema = operation.RequestBody!.Content!["application/json"].Schema!;
            Assert.Equal(JsonSchemaType.Object, schema.Type);
            Assert.Equal((schema.Properties?.Keys ?? []).Order(), (schema.Required ?? new HashSet<string>()).Order());
        }
    }

    [Fact]
    public async Task Document_OfAMethodWithoutParameters_RequiresNone()
    {
        var document = await _devnet.GetAsync($"../swagger/contracts/{_contract}");

        var schema = document.GetProperty("paths").GetProperty($"/api/contract/{_contract}/method/Nothing").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.False(schema.TryGetProperty("required", out _)); // OpenAPI 3.0 forbids []
    }

    [Fact]
    public async Task Paths_OfTheDocument_AreRoutes()
    {
        var document = await _devnet.GetAsync($"../swagger/contracts/{_contract}");
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToArray();

        var method = paths.Single(path => path.EndsWith("berweise", StringComparison.Ordinal));
        var called = await CallAsync(method, new { größe = ulong.MaxValue });
        Assert.Equal("18446744073709551615", called.GetProperty("returnValue").GetString());
        var property = paths.Single(path => path.Contains("/property/", StringComparison.Ordinal) && !path.EndsWith("Name", StringComparison.Ordinal));
        var read = await _devnet.GetAsync(".." + property);
        Assert.Equal("115792089237316195423570985008687907853269984665640564039457584007913129639935", read.GetProperty("return").GetString());
    }

    [Fact]
    public async Task Method_WithEveryType_TakesTheDocumentsTypes()
    {
        var called = await CallAsync($"/api/contract/{_contract}/method/All", new
        {
            aBool = true,
            aByte = 255,
            aChar = "é",
            aString = "a|b#c",
            aUInt = uint.MaxValue,
            anInt = int.MinValue,
            aULong = ulong.MaxValue,
            aLong = long.MinValue,
            address = Base58(Alice.Address),
            bytes = "00ff",
            u128 = "340282366920938463463374607431768211455",
            u256 = "1",
        });

        Assert.Equal(
            "True 255 é a|b#c 4294967295 -2147483648 18446744073709551615 -9223372036854775808 40531E825EECAA7180473291565D79A2F2DB5028 2"
            + " 340282366920938463463374607431768211455 1",
            called.GetProperty("returnValue").GetString());
    }

    [Fact]
    public async Task Method_OfOverloads_IsChosenByItsParametersNames()
    {
        Assert.True((await CallAsync($"/api/contract/{_contract}/method/Put", new { number = 1 })).GetProperty("success").GetBoolean());
        Assert.True((await CallAsync($"/api/contract/{_contract}/method/Put", new { text = "x", flag = false })).GetProperty("success").GetBoolean());
    }

    /// <summary>Calls, and gives the receipt.</summary>
    private async Task<JsonElement> CallAsync(string path, object arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(arguments) };
        request.Headers.Add("WalletName", "cirrusdev");
        request.Headers.Add("WalletPassword", "password");
        request.Headers.Add("Sender", Base58(Alice.Address));
        using var response = await _devnet.RequestAsync(request);
        var text = await response.Content.ReadAsStringAsync(Patience);
        Assert.True(response.IsSuccessStatusCode, text);
        await UntilAsync(() => _devnet.Chain.WaitingCount == 0);
        return await _devnet.GetAsync($"SmartContracts/receipt?txHash={JsonDocument.Parse(text).RootElement.GetProperty("transactionId").GetString()}");
    }
}
