using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

/// <summary>Each bound that a server can set answers with an error that says which.</summary>
public sealed class RequestLimitTests
{
    [Fact]
    public async Task Depth_AboveTheBound_Is400() => await IsRefusedAsync(
        schema => schema.AddMaxExecutionDepthRule(2, skipIntrospectionFields: true),
        "{ shape(id: 1) { parts { name } } }",
        "The GraphQL document has an execution depth of 3 which exceeds the max allowed execution depth of 2.");

    [Fact]
    public async Task Cost_AboveTheBound_Is400() => await IsRefusedAsync(
        schema => schema.ModifyCostOptions(options => options.MaxFieldCost = 10), "{ a: shape(id: 1) { name } b: shape(id: 2) { name } }", "HC0047");

    [Fact]
    public async Task Tokens_AboveTheBound_Are400() => await IsRefusedAsync(
        schema => schema.ModifyParserOptions(options => options.MaxAllowedTokens = 4),
        "{ hello hi text }",
        "Document contains more than 4 tokens. Parsing aborted.");

    [Fact]
    public async Task Fields_AboveTheBound_Are400() => await IsRefusedAsync(
        schema => schema.ModifyParserOptions(options => options.MaxAllowedFields = 2),
        "{ hello hi text }",
        "Document contains more than 2 fields. Parsing aborted.");

    private static async Task IsRefusedAsync(Action<IRequestExecutorBuilder> limit, string query, string says)
    {
        await using var host = await GraphQLHost.StartAsync(limit);
        var answer = await host.PostAsync($$"""{"query":"{{query}}"}""");
        Assert.Equal(400, answer.Status);
        Assert.Contains(says, answer.Body);
        Assert.Equal(200, (await host.PostAsync("""{"query":"{ hello }"}""")).Status);
    }
}
