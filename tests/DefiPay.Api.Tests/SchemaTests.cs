using DefiPay.TestSupport;

namespace DefiPay.Api.Tests;

/// <summary>
/// Clients rely on the schema's names: schema.graphql beside this file is what is published, and a change of it is a change for
/// them. It is what <c>GET /graphql?sdl</c> answers.
/// </summary>
public sealed class SchemaTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Schema_Printed_IsThePublishedOne()
    {
        var published = await File.ReadAllTextAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "schema.graphql"));

        var printed = await api.Http.GetStringAsync("/graphql?sdl");

        Assert.Equal(Lines(published), Lines(printed));
    }

    [Fact]
    public async Task Schema_ThroughTheReferenceImplementation_IsValidAndTheSameTwice()
    {
        var problems = await NodeScript.RunAsync("introspection.mjs", new Uri(api.Http.BaseAddress!, "/graphql"));

        Assert.Empty(problems.EnumerateArray().Select(problem => problem.GetString()));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
}
