using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class VariableTests
{
    [Fact]
    public async Task RequiredVariable_IsMissing_IsAnErrorBeforeExecution()
    {
        var result = await ExecuteAsync("query($i: Int!) { int(a: $i) }", []);

        Assert.Equal(["Variable `i` is required. HC0018 1:7"], Json.Errors(result));
        Assert.Equal("i", result.ExpectOperationResult().Errors![0].Extensions!["variable"]);
        Assert.False(result.ExpectOperationResult().IsDataSet);
    }

    [Fact]
    public async Task Variable_HasWrongType_NamesTheLiteral()
    {
        var result = await ExecuteAsync("query($i: Int!) { int(a: $i) }", new() { ["i"] = "text" });

        Assert.Equal(["Int cannot parse the given literal of type `StringValueNode`. /i 1:7"], Json.Errors(result));
    }

    [Fact]
    public async Task InputVariable_HasUnknownField_NamesFieldAndType()
    {
        var result = await ExecuteAsync("query($i: PointInput!) { sum(point: $i) }", new()
        {
            ["i"] = new Dictionary<string, object?> { ["x"] = 1, ["y"] = 2, ["zz"] = 3 }
        });

        Assert.Equal(["The field `zz` does not exist on the type `PointInput`. /i 1:7"], Json.Errors(result));
    }

    [Fact]
    public async Task InputVariable_IsCoercedDeeply()
    {
        var result = await ExecuteAsync("query($i: PointInput!, $l: [Long!]) { sum(point: $i) total(of: $l) }", new()
        {
            ["i"] = new Dictionary<string, object?> { ["x"] = 1, ["y"] = 2 }, ["l"] = new object?[] { 1, 9007199254740993L }
        });

        Assert.Equal("""{"sum":3,"total":9007199254740994}""", Json.Data(result));
    }

    [Fact]
    public async Task InputVariable_LacksRequiredField_NamesIt()
    {
        var result = await ExecuteAsync("query($i: PointInput!) { sum(point: $i) }", new()
        {
            ["i"] = new Dictionary<string, object?> { ["x"] = 1 }
        });

        Assert.Equal(["The required input field `y` is missing. HC0018 /i/y 1:7"], Json.Errors(result));
    }

    [Fact]
    public async Task Long_GivenAsText_IsRefused()
    {
        var result = await ExecuteAsync("query($l: [Long!]) { total(of: $l) }", new() { ["l"] = new object?[] { "12" } });

        Assert.Equal(["Long cannot parse the given literal of type `StringValueNode`. /l[0] 1:7"], Json.Errors(result));
    }

    private static async Task<IExecutionResult> ExecuteAsync(string document, Dictionary<string, object?> variables)
    {
        var executor = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().BuildRequestExecutorAsync();
        return await executor.ExecuteAsync(document, variables);
    }

    public sealed class Query
    {
        public int Int(int a) => a;

        public int Sum(Point point) => point.X + point.Y;

        public long Total(long[]? of) => of?.Sum() ?? 0;
    }

    public sealed record Point(int X, int Y);
}
