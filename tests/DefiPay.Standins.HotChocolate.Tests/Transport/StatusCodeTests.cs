namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed class StatusCodeTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, GraphQL)]
    [InlineData("*/*", GraphQL)]
    [InlineData("application/*", GraphQL)]
    [InlineData(GraphQL, GraphQL)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; q=0.9", GraphQL)]
    [InlineData("text/html, application/json;q=0.5, */*;q=0.1", Json)]
    [InlineData(Json, Json)]
    [InlineData("APPLICATION/JSON", Json)]
    public async Task Accept_Supported_DecidesTheContentType(string? accept, string contentType)
    {
        var answer = await fixture.Host.PostAsync("""{"query":"{ add(a: 1, b: 2) }"}""", accept);
        Assert.Equal(new Answer(200, contentType + "; charset=utf-8", """{"data":{"add":3}}"""), answer);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/png, text/plain")]
    [InlineData("application/json;q=0")]
    public async Task Accept_Unsupported_Is406(string accept)
    {
        var answer = await fixture.Host.PostAsync("""{"query":"{ hello }"}""", accept);
        Assert.Equal(406, answer.Status);
        Assert.Contains("HC0063", answer.Body);
    }

    [Fact]
    public async Task Accept_Unreadable_Is400()
    {
        var answer = await fixture.Host.PostAsync("""{"query":"{ hello }"}""", "unsupported");
        Assert.Equal(400, answer.Status);
        Assert.Contains("HC0064", answer.Body);
    }

    [Theory]
    [InlineData("{ hello", "HC0011")]
    [InlineData("{ nope }", "does not exist on the type `HostQuery`")]
    [InlineData("query($i: Int!) { add(a: $i, b: 1) }", "HC0018")]
    [InlineData("query A { hello } query B { hello }", "The operation name can only be omitted if there is just one operation in a GraphQL document.")]
    public async Task Request_ThatCannotBeExecuted_Is400Or200ByContentType(string query, string says)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query });
        var answer = await fixture.Host.PostAsync(body, GraphQL);
        Assert.Equal(400, answer.Status);
        Assert.Contains(says, answer.Body);
        Assert.DoesNotContain("\"data\"", answer.Body);
        Assert.Equal(200, (await fixture.Host.PostAsync(body, Json)).Status);
    }

    [Theory]
    [InlineData("", "HC0009")]
    [InlineData("[]", "HC0009")]
    [InlineData("""[{"query":"{ hello }"}]""", "HC0009")]
    [InlineData("\"text\"", "HC0009")]
    [InlineData("{", "HC0011")]
    [InlineData("{}", "HC0011")]
    [InlineData("""{"query":null}""", "HC0011")]
    [InlineData("""{"query":1}""", "HC0011")]
    [InlineData("""{"query":"{ hello }"} x""", "HC0011")]
    [InlineData("""{"query":"{ hello }","operationName":[]}""", "HC0011")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "HC0011")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""", "HC0011")]
    [InlineData("""{"query":"{ hello }","extensions":7}""", "HC0011")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":\"\\uD800\"}", "HC0011")]
    public async Task Body_Unreadable_Is400WithEitherContentType(string body, string code)
    {
        foreach (var accept in new[] { GraphQL, Json })
        {
            var answer = await fixture.Host.PostAsync(body, accept);
            Assert.Equal((400, accept + "; charset=utf-8"), (answer.Status, answer.ContentType));
            Assert.Contains(code, answer.Body);
            Assert.DoesNotContain("\"data\"", answer.Body);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/jsonx")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task ContentType_OtherThanJson_Is404(string contentType) =>
        Assert.Equal(404, (await fixture.Host.PostAsync("""{"query":"{ hello }"}""", null, contentType)).Status);

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task ContentType_Json_IsAcceptedInEverySpelling(string contentType) =>
        Assert.Equal(200, (await fixture.Host.PostAsync("""{"query":"{ hello }"}""", null, contentType)).Status);

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Method_OtherThanPostAndGet_Is404(string method) =>
        Assert.Equal(404, (await fixture.Host.SendAsync(new HttpRequestMessage(new HttpMethod(method), fixture.Host.Url))).Status);

    [Fact]
    public async Task Subscription_OverPlainHttp_IsRefusedInWords()
    {
        const string body = """{"query":"subscription { ticked }"}""";
        var answer = await fixture.Host.PostAsync(body, Json);
        Assert.Equal(200, answer.Status);
        Assert.Contains("The specified operation kind is not allowed.", answer.Body);
        Assert.Equal(405, (await fixture.Host.PostAsync(body, GraphQL)).Status);
    }
}
