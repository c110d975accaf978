using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>Requests of somebody who means harm, or does not know better: each is refused in the node's shape, and names what was wrong.</summary>
public sealed class HostileRequestTests : IAsyncLifetime
{
    private const string Alices = "PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB";

    private TestDevnet _devnet = null!;

    public async Task InitializeAsync() => _devnet = await StartAsync();

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Theory]
    [InlineData("GET", "api/Wallet/create", "POST")]
    [InlineData("GET", "api/SmartContracts/local-call", "POST")]
    [InlineData("POST", "api/Wallet/balance", "GET")]
    [InlineData("DELETE", "api/devnet/blocks", "GET, POST")]
    [InlineData("PUT", "api/contract/x/property/y", "GET")]
    public async Task Verb_ThatARouteDoesNotTake_IsRefusedWithThoseItTakes(string verb, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow.Order()));
        Assert.Contains(allowed, await MessageAsync(response));
    }

    [Fact]
    public async Task Body_OfAnotherType_IsRefusedWithTheTypeThatIsTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/Wallet/create") { Content = new StringContent("{}", Encoding.UTF8, "text/plain") };
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", await MessageAsync(response));
    }

    [Fact]
    public async Task Body_InACharsetThatIsNone_IsRefusedWithTheOneThatIsTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/Wallet/create") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=bogus");
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("charset is unknown", await MessageAsync(response));
    }

    [Fact]
    public async Task Body_TooLong_IsRefusedWithTheLengthThatIsTaken()
    {
        using var request = Post("Wallet/create", new string(' ', 4_194_305));
        request.Headers.ExpectContinue = true; // so that the answer comes before the body is sent in vain
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("4194304", await MessageAsync(response));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    [InlineData("{\"\\ud800\":1}", "body")]
    [InlineData("{\"name\":\"\\ud800\",\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    [InlineData("{\"name\":[],\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    [InlineData("{\"name\":\"a/b\",\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    [InlineData("{\"name\":\"..\\\\b\",\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    [InlineData("{\"name\":\"\\u0000\",\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    [InlineData("{\"name\":\"ünï\",\"password\":\"p\",\"passphrase\":\"\"}", "name")]
    public async Task Wallet_OfAHostileBody_IsRefusedByTheFieldsName(string body, string field)
    {
        Assert.StartsWith(field + ":", await RefusedAsync("Wallet/create", body));

        Assert.Equal(["cirrusdev"], (await _devnet.GetAsync("Wallet/list-wallets")).GetProperty("walletNames").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Body_OfBytesThatAreNoText_IsRefusedByTheFieldsName()
    {
        byte[] body = [.. "{\"name\":\""u8, 0xff, 0xfe, .. "\",\"password\":\"p\",\"passphrase\":\"\"}"u8];
        using var request = Post("Wallet/create", "");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json");
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("name: is no Unicode text", await MessageAsync(response));
    }

    [Fact]
    public async Task Body_ThatIsNoJson_IsRefusedWithThePlace() =>
        Assert.EndsWith("line 2 is none at byte 3.", await RefusedAsync("Wallet/create", "{\"name\":\n  x}"));

    [Theory]
    [InlineData("Wallet/estimate-txfee")]
    [InlineData("SmartContracts/estimate-fee")]
    public async Task Estimate_OfAnUnknownFeeType_IsRefused(string route) => Assert.StartsWith(
        "feeType: `huge` is not one of low, medium, high",
        await RefusedAsync(route, $$"""{"walletName":"cirrusdev","sender":"{{Alices}}","feeType":"huge","recipients":[{"destinationAddress":"{{Alices}}","amount":"1"}]}"""));

    [Theory]
    [InlineData("BlockStore/getaddressesbalances?addresses=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB&minConfirmations=-1")]
    [InlineData("Wallet/spendable-transactions?walletName=cirrusdev&minConfirmations=many")]
    public async Task Confirmations_ThatAreNoNumber_AreRefused(string path) =>
        Assert.Contains("is not a number of blocks", Words.Of(await _devnet.GetAsync(path, HttpStatusCode.BadRequest)));

    [Fact]
    public async Task Body_AsDeepAsItGets_IsRefusedInWords()
    {
        Assert.Contains("levels", await RefusedAsync("SmartContracts/local-call", new string('[', 100_000)));
        Assert.Contains("levels", await RefusedAsync("Wallet/create", string.Concat(Enumerable.Repeat("{\"a\":", 1_000)) + "1" + new string('}', 1_000)));
    }

    [Theory]
    [InlineData("""{"methodName":"M"}""", "contractAddress: is missing")]
    [InlineData("""{"contractAddress":"","methodName":"M"}""", "contractAddress: is missing")]
    [InlineData("""{"contractAddress":null,"methodName":"M"}""", "contractAddress: is missing")]
    [InlineData("""{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB"}""", "methodName: is missing")]
    [InlineData("""{"contractAddress":5,"methodName":["M"]}""", "methodName: a text")]
    [InlineData("""{"contractAddress":"CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU","methodName":"M"}""", "contractAddress:")]
    [InlineData("""{"gasPrice":0}""", "gasPrice:")]
    [InlineData("""{"gasPrice":-1}""", "gasPrice:")]
    [InlineData("""{"gasPrice":10001}""", "gasPrice:")]
    [InlineData("""{"gasPrice":1e30}""", "gasPrice:")]
    [InlineData("""{"gasLimit":99999999999999999999999999}""", "gasLimit:")]
    [InlineData("""{"gasLimit":{}}""", "gasLimit:")]
    [InlineData("""{"amount":"1,5"}""", "amount:")]
    [InlineData("""{"amount":-1}""", "amount:")]
    [InlineData("""{"amount":1e3}""", "amount:")]
    [InlineData("""{"amount":true}""", "amount:")]
    [InlineData("""{"amount":"20000001"}""", "amount:")]
    [InlineData("""{"sender":"t71w8mGxZNktaVPXNa92XhiH2SNbZCTEGs"}""", "sender:")]
    [InlineData("""{"blockHeight":-1}""", "blockHeight:")]
    [InlineData("""{"blockHeight":18446744073709551616}""", "blockHeight:")]
    public async Task LocalCall_WithABadField_HasALineForIt(string body, string line)
    {
        var lines = (await RefusedAsync("SmartContracts/local-call", body)).Split('\n');

        Assert.Contains(lines, error => error.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"7#-1\"", "parameters[0]: Error deserializing parameter ULong with value -1; a number from 0 to 18446744073709551615 is accepted.")]
    [InlineData("\"7#18446744073709551616\"", "parameters[0]: Error deserializing parameter ULong")]
    [InlineData("\"2#256\"", "parameters[0]: Error deserializing parameter Byte")]
    [InlineData("\"9#CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU\"", "parameters[0]: Error deserializing parameter Address with value CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU; a base58 address of CirrusDev is accepted.")]
    [InlineData("\"10#0xf\"", "parameters[0]: Error deserializing parameter ByteArray")]
    [InlineData("\"0#1\"", "parameters[0]: Parameter type '0' is not supported; type#value is accepted")]
    [InlineData("\"13#1\"", "parameters[0]: Parameter type '13' is not supported; type#value is accepted, such as 7#5; the types are 1 Bool, 2 Byte, ")]
    [InlineData("\"ulong#1\"", "parameters[0]: Parameter type 'ulong' is not supported; type#value")]
    [InlineData("\"\"", "parameters[0]: Parameter type '' is not supported; type#value")]
    [InlineData("\"7\"", "parameters[0]: Error deserializing parameter ULong with value ")]
    [InlineData("null", "parameters[0]: a text")]
    [InlineData("7", "parameters[0]: a text")]
    [InlineData("[\"7#1\"]", "parameters[0]: a text")]
    [InlineData("\"4#\\udfff\"", "parameters: is no Unicode text")]
    public async Task LocalCall_WithABadParameter_SaysWhatIsTaken(string parameter, string says) =>
        Assert.StartsWith(
            says, await RefusedAsync("SmartContracts/local-call", $$"""{"contractAddress":"{{Alices}}","methodName":"M","gasPrice":100,"gasLimit":10000,"parameters":[{{parameter}}]}"""));

    /// <summary>An empty address once was the zero address, to which the coins of a call then went.</summary>
    [Theory]
    [InlineData("SmartContracts/build-call")]
    [InlineData("SmartContracts/build-and-send-call")]
    [InlineData("SmartContractWallet/call")]
    [InlineData("devnet/impersonate")]
    public async Task Call_OfAnEmptyAddress_IsRefusedAndNotSent(string route)
    {
        var body = $$"""{"walletName":"cirrusdev","password":"password","amount":"5","feeAmount":"1","gasPrice":100,"gasLimit":50000,"sender":"{{Alices}}","contractAddress":"","methodName":"M"}""";

        Assert.StartsWith("contractAddress: is missing", await RefusedAsync(route, body));
        Assert.Equal(0, _devnet.Chain.WaitingCount);
    }

    [Theory]
    [InlineData("Node/getrawtransaction?trxid=0000000000000000000000000000000000000000000000000000000000000001")]
    [InlineData("Node/getrawtransaction?trxid=0000000000000000000000000000000000000000000000000000000000000001&verbose=true")]
    [InlineData("Node/gettxout?trxid=0000000000000000000000000000000000000000000000000000000000000001&vout=0")]
    public async Task Get_OfWhatIsNotThere_IsTheJsonNull(string path) => Assert.Equal(JsonValueKind.Null, (await _devnet.GetAsync(path)).ValueKind);

    [Fact]
    public async Task LocalCall_WithTooManyParameters_IsRefused()
    {
        var many = string.Join(',', Enumerable.Repeat("\"7#1\"", 100_000));

        Assert.StartsWith(
            "parameters: 100000 are given", await RefusedAsync("SmartContracts/local-call", $$"""{"contractAddress":"{{Alices}}","methodName":"M","gasPrice":100,"gasLimit":10000,"parameters":[{{many}}]}"""));
    }

    [Theory]
    [InlineData("""{"recipients":[{"destinationAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","amount":"1","subtractFeeFromAmount":"maybe"}]}""", "recipients[0].subtractFeeFromAmount:")]
    [InlineData("""{"recipients":[{"destinationAddress":"CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU","amount":"1"}]}""", "recipients[0].destinationAddress:")]
    [InlineData("""{"recipients":[{"amount":"1"}]}""", "recipients[0].destinationScript:")]
    [InlineData("""{"recipients":[{"destinationAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","amount":"0.000000001"}]}""", "recipients[0].amount:")]
    [InlineData("""{"recipients":[{"destinationAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","amount":"0.00"}]}""", "recipients[0].amount:")]
    [InlineData("""{"recipients":[1]}""", "recipients[0]:")]
    [InlineData("""{"recipients":{}}""", "recipients:")]
    [InlineData("""{"outpoints":[{"transactionId":"00","index":0}]}""", "outpoints[0].transactionId:")]
    [InlineData("""{"outpoints":[{"transactionId":"0000000000000000000000000000000000000000000000000000000000000000","index":-1}]}""", "outpoints[0].index:")]
    [InlineData("""{"changeAddress":"x"}""", "changeAddress:")]
    [InlineData("""{"allowUnconfirmed":"perhaps"}""", "allowUnconfirmed:")]
    [InlineData("""{"feeAmount":"1","feeType":"low"}""", "feeType:")]
    [InlineData("""{"feeType":"huge"}""", "feeType:")]
    [InlineData("""{"feeAmount":""}""", "feeAmount:")]
    public async Task BuildTransaction_WithABadField_HasALineForIt(string body, string line)
    {
        var lines = (await RefusedAsync("Wallet/build-transaction", body)).Split('\n');

        Assert.Contains(lines, error => error.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Wallet/balance?walletName=nobody")]
    [InlineData("Wallet/balance?walletName=../../etc/passwd")]
    [InlineData("Wallet/balance?walletName=cirrusdev&walletName=cirrusdev")]
    [InlineData("Wallet/general-info?name=%00")]
    [InlineData("SmartContractWallet/history?walletName=nobody&address=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB")]
    public async Task Wallet_ThatIsNotThere_IsNotFoundByWhateverName(string path) =>
        Assert.StartsWith("No wallet with name '", Words.Of(await _devnet.GetAsync(path, HttpStatusCode.BadRequest)));

    [Theory]
    [InlineData("SmartContractWallet/send-transaction", "hex")]
    [InlineData("Node/decoderawtransaction", "rawHex")]
    public async Task Transaction_InAMemberOfAnyCase_IsRead(string route, string member)
    {
        Assert.StartsWith(member + ": is no transaction:", await RefusedAsync(route, $$"""{"{{member.ToUpperInvariant()}}":"00"}"""));
        Assert.StartsWith(member + ": is missing", await RefusedAsync(route, "{}"));
        Assert.StartsWith(member + ": is no transaction:", await RefusedAsync(route, $$"""{"{{member}}":"01000000ffffffffffffffffff"}"""));
    }

    [Fact]
    public async Task Header_GivenTwice_IsRefusedInsteadOfBothBeingIgnored()
    {
        var counter = Base58(await _devnet.DeployCounterAsync());
        // HttpClient would join the two.
        using var client = new TcpClient();
        await client.ConnectAsync(_devnet.Address.Host, _devnet.Address.Port, Patience);
        await using var stream = client.GetStream();
        var lines = $"POST /api/contract/{counter}/method/Deposit HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 2\r\nAmount: 1\r\nAmount: 2\r\n\r\n{{}}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(lines), Patience);

        var answer = await new StreamReader(stream).ReadToEndAsync(Patience);
        Assert.Contains(" 400 ", answer);
        Assert.Contains("Amount: is given 2 times", answer);
    }

    private static HttpRequestMessage Post(string path, string body) =>
        new(HttpMethod.Post, "api/" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static async Task<string> MessageAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return Words.Of(JsonDocument.Parse(await response.Content.ReadAsStringAsync(Patience)).RootElement);
    }

    private async Task<string> RefusedAsync(string path, string body) => Words.Of(await _devnet.PostTextAsync(path, body, HttpStatusCode.BadRequest));
}
