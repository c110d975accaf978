using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DefiPay.Api.Tests;

public sealed class PagesAndLimitsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Landing_LinksExplorerHealthAndAccounts()
    {
        var page = await api.Http.GetStringAsync("/");

        Assert.Contains("""<a href="/explorer">""", page);
        Assert.Contains("""<a href="/health">""", page);
        Assert.Contains(Rows.Carol, page);
        Assert.Contains("/explorer?query=", page);
    }

    [Fact]
    public async Task Explorer_AllItsFiles_AreServedFromHere()
    {
        var page = await api.Http.GetStringAsync("/explorer");
        Assert.DoesNotContain("://", page);

        foreach (var file in page.Split('"').Where(x => x.StartsWith("/explorer/", StringComparison.Ordinal)))
        {
            using var response = await api.Http.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Content.Headers.ContentLength > 20, file);
            Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single());
        }

        using var missing = await api.Http.GetAsync("/explorer/..%2Fsecret");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task GraphQL_OpenedInABrowser_LeadsToTheExplorer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");

        using var response = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/explorer", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task HealthAndReady_WithADatabase_AreOk()
    {
        Assert.Equal("""{"status":"ok","waitingFor":{}}""", await api.Http.GetStringAsync("/health"));
        Assert.Equal("""{"status":"ok","waitingFor":{}}""", await api.Http.GetStringAsync("/ready"));
    }

    [Fact]
    public async Task Query_TooDeep_IsRefusedWithBothNumbers()
    {
        await using var app = await api.StartAsync(options => options.DepthMax = 5);
        using var http = ApiFixture.Client(app);

        var answer = await ApiFixture.AskAsync(
            http,
            $$"""{ account(address: "{{Rows.Carol}}") { escrows { edges { node { token { symbol } } } } } }""");

        var message = answer.GetProperty("errors")[0].GetProperty("message").GetString();
        Assert.Contains("depth of 6", message);
        Assert.Contains("depth of 5", message);
    }

    [Fact]
    public async Task Query_TooExpensive_IsRefusedWithTheLimit()
    {
        var lists = string.Join(' ', Enumerable.Range(0, 4).Select(i => $"e{i}: escrows(first: 200) {{ nodes {{ history {{ event }} }} }}"));

        var error = await api.ErrorAsync($"{{ {lists} }}");

        Assert.Equal("HC0047", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(5000, error.GetProperty("extensions").GetProperty("maxFieldCost").GetDouble());
    }

    [Theory]
    [InlineData(1_001, "{ __typename }", "1000")]
    [InlineData(1, "{ tokens(first: 1 ,,, where: { symbol: { in: [LIST] } }) { totalCount } }", "10000")]
    public async Task Query_TooLong_IsRefusedWithTheLimit(int fields, string query, string limit)
    {
        query = query.Replace("{ __typename }", $"{{ {string.Join(' ', Enumerable.Range(0, fields).Select(i => $"a{i}: __typename"))} }}", StringComparison.Ordinal);
        query = query.Replace("LIST", string.Concat(Enumerable.Repeat("\"x\" ", 10_000)), StringComparison.Ordinal);

        var error = await api.ErrorAsync(query);

        Assert.Contains(limit, error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Query_FullPageOfEscrowsWithHistory_IsAllowed()
        => await api.QueryAsync("{ escrows(first: 200) { totalCount nodes { state token { symbol } history { event amount blockNumber } } } }");

    [Fact]
    public async Task Introspection_SwitchedOff_IsRefused()
    {
        await using var app = await api.StartAsync(options => options.Introspection = false);
        using var http = ApiFixture.Client(app);

        var answer = await ApiFixture.AskAsync(http, "{ __schema { queryType { name } } }");

        Assert.Equal("HC0046", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Introspection_ByDefault_Answers()
        => Assert.Equal(
            """{"__schema":{"queryType":{"name":"Query"}}}""",
            (await api.QueryAsync("{ __schema { queryType { name } } }")).GetRawText());

    [Fact]
    public async Task Request_MalformedBody_IsAnsweredAsSuch()
    {
        using var response = await api.Http.PostAsync("/graphql", new StringContent("{", null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("errors", out _));
    }

    [Fact]
    public void Options_OutOfRange_NameTheOptionAndTheRange()
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => new Microsoft.Extensions.DependencyInjection.ServiceCollection().AddGraphQLApi(x => x.PageSizeMax = 500));

        Assert.Contains("PageSizeMax: accepted is 1 to 200 rows.", e.Message);
    }
}
