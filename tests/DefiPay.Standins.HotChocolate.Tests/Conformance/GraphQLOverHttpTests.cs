using System.Text.Json;
using DefiPay.Standins.HotChocolate.Tests.Transport;
using DefiPay.TestSupport;

namespace DefiPay.Standins.HotChocolate.Tests.Conformance;

/// <summary>What the GraphQL over HTTP working group's own audits say.</summary>
public sealed class GraphQLOverHttpTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    /// <summary>Audits that are not met, and why. The real package answers these the same way.</summary>
    private static readonly Dictionary<string, string> Unmet = new()
    {
        ["47DE"] = "`Accept: */*` is answered with application/graphql-response+json, the newer of the two media types.",
        ["80D8"] = "No `Accept` header is answered the same way.",
    };

    [Fact]
    public async Task Audits_OfGraphQLHttp_AreMetButForTheListed()
    {
        var results = await NodeScript.RunAsync("audit.mjs", fixture.Host.Url);
        var unmet = results.EnumerateArray().Where(result => result.GetProperty("status").GetString() != "ok").ToList();
        var unexpected = unmet.Where(result => !Unmet.ContainsKey(Id(result))).Select(result => result.GetRawText());
        Assert.True(results.GetArrayLength() > 50, "the audits ran");
        Assert.Empty(unexpected);
        Assert.Equal(Unmet.Keys.Order(), unmet.Select(Id).Order());
    }

    [Fact]
    public async Task Schema_ThroughTheReferenceImplementation_IsValidAndTheSameTwice()
    {
        var problems = await NodeScript.RunAsync("introspection.mjs", fixture.Host.Url);
        Assert.Empty(problems.EnumerateArray().Select(problem => problem.GetString()));
    }

    private static string Id(JsonElement result) => result.GetProperty("id").GetString()!;
}
