using HotChocolate.AspNetCore;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed class GetRequestTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Get_Query_IsExecutedWithItsParameters()
    {
        var query = Uri.EscapeDataString("query A($n: Int!) { add(a: $n, b: 1) } query B { hello }");
        var answer = await fixture.Host.GetAsync($"?query={query}&operationName=A&variables={Uri.EscapeDataString("{\"n\":4}")}");
        Assert.Equal((200, """{"data":{"add":5}}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Get_Mutation_Is405()
    {
        var answer = await fixture.Host.GetAsync("?query=mutation{count(by:1)}");
        Assert.Equal(405, answer.Status);
        Assert.Contains("The specified operation kind is not allowed.", answer.Body);
    }

    [Fact]
    public async Task Get_MutationAllowedByOptions_IsExecuted()
    {
        await using var host = await GraphQLHost.StartAsync(
            options: new GraphQLServerOptions { AllowedGetOperations = AllowedGetOperations.QueryAndMutation });
        Assert.Equal("""{"data":{"count":2}}""", (await host.GetAsync("?query=mutation{count(by:1)}")).Body);
    }

    [Theory]
    [InlineData("?query={hello}&variables=[]", "HC0011")]
    [InlineData("?query={hello}&variables={", "HC0011")]
    [InlineData("?query={hello", "HC0011")]
    [InlineData("?query=", "HC0011")]
    public async Task Get_Unreadable_Is400(string query, string code)
    {
        var answer = await fixture.Host.GetAsync(query);
        Assert.Equal(400, answer.Status);
        Assert.Contains(code, answer.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?other=1")]
    [InlineData("/unknown")]
    public async Task Get_WithoutAQuery_IsLeftToOthers(string query) =>
        Assert.Equal(404, (await fixture.Host.GetAsync(query, "text/html")).Status);

    [Fact]
    public async Task Get_DisabledByOptions_Is404()
    {
        await using var host = await GraphQLHost.StartAsync(options: new GraphQLServerOptions { EnableGetRequests = false });
        Assert.Equal(404, (await host.GetAsync("?query={hello}")).Status);
        Assert.Equal(200, (await host.PostAsync("""{"query":"{ hello }"}""")).Status);
    }

    [Fact]
    public async Task Get_WithPreflightEnforced_NeedsTheHeader()
    {
        await using var host = await GraphQLHost.StartAsync(options: new GraphQLServerOptions { EnforceGetRequestsPreflightHeader = true });
        Assert.Contains("HC0077", (await host.GetAsync("?query={hello}")).Body);
        var request = new HttpRequestMessage(HttpMethod.Get, host.Url + "?query={hello}");
        request.Headers.Add("GraphQL-preflight", "1");
        Assert.Equal(200, (await host.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("?sdl")]
    [InlineData("/schema")]
    public async Task Get_Schema_IsAFile(string path)
    {
        using var response = await fixture.Host.Client.GetAsync("/graphql" + path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=schema.graphql", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains("type HostQuery {", text);

        var again = new HttpRequestMessage(HttpMethod.Get, "/graphql" + path);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        Assert.Equal(304, (await fixture.Host.SendAsync(again)).Status);
    }

    [Fact]
    public async Task Get_SchemaDisabledByOptions_Is404()
    {
        await using var host = await GraphQLHost.StartAsync(options: new GraphQLServerOptions { EnableSchemaRequests = false });
        Assert.Equal(404, (await host.GetAsync("?sdl")).Status);
        Assert.Equal(404, (await host.GetAsync("/schema")).Status);
    }
}
