using System.Text.Json;
using HotChocolate;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

public sealed class ResponseTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("{ thing(stone: true) { __typename ... on Stone { weight } } }", """{"thing":{"__typename":"Stone","weight":9223372036854775807}}""")]
    [InlineData("{ thing(stone: false) { ... on Leaf { fallen } } }", """{"thing":{"fallen":"2025-01-02T03:04:05.678Z"}}""")]
    [InlineData("{ b: add(a: 1, b: 1) a: hello }", """{"b":2,"a":"hello world"}""")]
    [InlineData("{ shape(id: 3) { name colour size parts { name } } none: shape(id: -1) { name } }", """{"shape":{"name":"s3","colour":"DEEP_RED","size":1.5,"parts":[]},"none":null}""")]
    [InlineData("{ describe(input: { name: \"x\", colour: DEEP_RED, sides: [1, 2] }) }", """{"describe":"x DeepRed 1,2"}""")]
    public async Task Data_OfEveryKind_KeepsSelectionOrder(string query, string data)
    {
        var answer = await fixture.Host.PostAsync(JsonSerializer.Serialize(new { query }));
        Assert.Equal((200, $$"""{"data":{{data}}}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Text_WithSpecialCharacters_IsEscapedOnlyWhereJsonNeedsIt()
    {
        var answer = await fixture.Host.PostAsync("""{"query":"{ text }"}""");
        Assert.Equal("""{"data":{"text":"é\uD83D\uDE00 </script> \" \\ \n"}}""", answer.Body);
    }

    [Fact]
    public async Task Variables_OfEveryKind_Arrive()
    {
        var answer = await fixture.Host.PostAsync(
            """{"variables":{"i":{"name":"é","colour":"DEEP_RED","sides":[1,2]},"id":null},"query":"query($i: ShapeInput!) { describe(input: $i) }"}""");
        Assert.Equal("""{"data":{"describe":"é DeepRed 1,2"}}""", answer.Body);
    }

    [Fact]
    public async Task FieldError_WithPartialData_ComesBeforeTheData()
    {
        var answer = await fixture.Host.PostAsync("""{"query":"{ hello refused }"}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"not today","locations":[{"line":1,"column":9}],"path":["refused"],"extensions":{"code":"REFUSED","hint":"tomorrow"}}],"data":{"hello":"hello world","refused":null}}""",
            answer.Body);
    }

    [Fact]
    public async Task FieldError_OnANonNullRootField_MakesDataNull()
    {
        var answer = await fixture.Host.PostAsync("""{"query":"{ brokenNonNull }"}""");
        Assert.Equal(200, answer.Status);
        Assert.EndsWith("""],"data":null}""", answer.Body);
    }

    [Fact]
    public async Task Exception_OfAResolver_IsNotTold()
    {
        await using var host = await GraphQLHost.StartAsync(environment: "Production");
        var answer = await host.PostAsync("""{"query":"{ broken }"}""");
        Assert.Equal(200, answer.Status);
        Assert.Contains("Unexpected Execution Error", answer.Body);
        Assert.DoesNotContain("secret", answer.Body);
    }

    [Fact]
    public async Task Exception_OutsideResolvers_Is500AndNotTold()
    {
        await using var host = await GraphQLHost.StartAsync(environment: "Production", query: typeof(UnbuildableQuery));
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var answer = await host.PostAsync("""{"query":"{ time }"}""", accept);
            Assert.Equal((500, """{"errors":[{"message":"Unexpected Execution Error"}]}"""), (answer.Status, answer.Body));
        }
    }

    [Fact]
    public async Task Introspection_OutsideDevelopment_IsRefused()
    {
        await using var host = await GraphQLHost.StartAsync(environment: "Production");
        var answer = await host.PostAsync("""{"query":"{ __schema { queryType { name } } }"}""");
        Assert.Equal(400, answer.Status);
        Assert.Contains("HC0046", answer.Body);
        Assert.Equal(200, (await fixture.Host.PostAsync("""{"query":"{ __schema { queryType { name } } }"}""")).Status);
    }

    [Fact]
    public async Task Body_AboveTheBound_IsRefused()
    {
        await using var host = await GraphQLHost.StartAsync(maxRequestSize: 1_000);
        var answer = await host.PostAsync($$"""{"query":"{ hello }","x":"{{new string('x', 1_000)}}"}""");
        Assert.Equal(400, answer.Status);
        Assert.Contains("HC0010", answer.Body);
        Assert.Equal(200, (await host.PostAsync("""{"query":"{ hello }"}""")).Status);
    }

    [Fact]
    public async Task Body_NestedTooDeep_IsRefused()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        var answer = await fixture.Host.PostAsync("""{"query":"{ hello }","variables":{"x":""" + deep + "}}");
        Assert.Equal(400, answer.Status);
        Assert.Contains("HC0011", answer.Body);
    }

    [Fact]
    public async Task Interceptor_ThatRefuses_EndsTheRequest()
    {
        await using var host = await GraphQLHost.StartAsync(schema => schema.AddHttpRequestInterceptor((context, _, _, _) =>
            context.Request.Headers.ContainsKey("x-key") ? default : throw new GraphQLException("No key.")));
        var answer = await host.PostAsync("""{"query":"{ hello }"}""");
        Assert.Equal((400, """{"errors":[{"message":"No key."}]}"""), (answer.Status, answer.Body));
    }
}
