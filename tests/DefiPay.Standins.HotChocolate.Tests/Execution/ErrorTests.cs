using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class ErrorTests
{
    [Fact]
    public async Task Resolver_ThrowsAnyException_IsMasked()
    {
        var result = await Executor().ExecuteRequestAsync("{ plain ok }");

        Assert.Equal("""{"plain":null,"ok":"ok"}""", Json.AnyData(result));
        Assert.Equal(["Unexpected Execution Error /plain 1:3"], Json.Errors(result));
        Assert.DoesNotContain("boom", result.ExpectOperationResult().Errors![0].Message);
        Assert.Null(result.ExpectOperationResult().Errors![0].Extensions);
    }

    [Fact]
    public async Task Resolver_ThrowsWithDetailsOn_TellsMessageAndStack()
    {
        var result = await Executor().ModifyRequestOptions(o => o.IncludeExceptionDetails = true).ExecuteRequestAsync("{ plain }");

        var extensions = result.ExpectOperationResult().Errors![0].Extensions!;
        Assert.Equal("secret boom", extensions["message"]);
        Assert.Contains(nameof(Query.Plain), (string)extensions["stackTrace"]!);
    }

    [Fact]
    public async Task Resolver_ThrowsGraphQLException_ReportsItsErrors()
    {
        var result = await Executor().ExecuteRequestAsync("{ coded several }");

        Assert.Equal(
            ["nice MY_CODE /coded 1:3", "one /several 1:9", "two /several 1:9"],
            Json.Errors(result).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public async Task NonNullRootField_Fails_DataIsNull()
    {
        var result = await Executor().ExecuteRequestAsync("{ ok failNonNull }");

        Assert.Null(result.ExpectOperationResult().Data);
        Assert.True(result.ExpectOperationResult().IsDataSet);
        Assert.Equal(["nn /failNonNull 1:6"], Json.Errors(result));
    }

    [Fact]
    public async Task NonNullField_IsNull_NearestNullableParentIsNull()
    {
        var result = await Executor().ExecuteRequestAsync("{ outer { name inner { must } } list { must } ok }");

        Assert.Equal("""{"outer":{"name":"o","inner":null},"list":[null,{"must":"x"}],"ok":"ok"}""", Json.AnyData(result));
        Assert.Equal(
            [
                "Cannot return null for non-nullable field. HC0018 /outer/inner/must 1:24",
                "Cannot return null for non-nullable field. HC0018 /list[0]/must 1:40"
            ],
            Json.Errors(result));
    }

    [Fact]
    public async Task NonNullFieldBelowPipeline_Fails_NearestNullableParentIsNull()
    {
        var result = await Executor().ExecuteRequestAsync("{ outer { name inner { later } } }");

        Assert.Equal("""{"outer":{"name":"o","inner":null}}""", Json.AnyData(result));
        Assert.Equal(["late /outer/inner/later 1:24"], Json.Errors(result));
    }

    [Fact]
    public async Task Property_Throws_OnlyItIsNull()
    {
        var result = await Executor().ExecuteRequestAsync("{ outer { name broken } }");

        Assert.Equal("""{"outer":{"name":"o","broken":null}}""", Json.AnyData(result));
        Assert.Equal(["Unexpected Execution Error /outer/broken 1:16"], Json.Errors(result));
    }

    [Fact]
    public async Task ErrorFilter_ReplacesError()
    {
        var result = await Executor()
            .AddErrorFilter(e => e.Exception is InvalidOperationException x ? e.WithMessage(x.Message).WithCode("BAD") : e)
            .ExecuteRequestAsync("{ plain coded }");

        Assert.Equal(
            ["nice MY_CODE /coded 1:9", "secret boom BAD /plain 1:3"], Json.Errors(result).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public async Task ReportError_KeepsTheValue()
    {
        var result = await Executor().ExecuteRequestAsync("{ reported }");

        Assert.Equal("""{"reported":"value"}""", Json.AnyData(result));
        Assert.Equal(["careful /reported 1:3"], Json.Errors(result));
    }

    [Fact]
    public async Task Request_TakesTooLong_EndsWithTimeout()
    {
        var result = await Executor()
            .ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(100))
            .ExecuteRequestAsync("{ forever }");

        Assert.Equal(["The request exceeded the configured timeout of `00:00:00.1000000`. HC0045"], Json.Errors(result));
        Assert.False(result.ExpectOperationResult().IsDataSet);
    }

    [Fact]
    public async Task Request_IsCanceledByCaller_Throws()
    {
        using var stop = new CancellationTokenSource();
        var executor = await Executor().BuildRequestExecutorAsync();
        var running = executor.ExecuteAsync("{ forever }", stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Document_WithSyntaxError_TellsWhere()
    {
        var result = await Executor().ExecuteRequestAsync("{ ok ");

        Assert.Contains("HC0011", Json.Errors(result)[0]);
        Assert.False(result.ExpectOperationResult().IsDataSet);
    }

    [Fact]
    public async Task OperationName_IsUnknown_IsAnError()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var unknown = await executor.ExecuteAsync(b => b.SetDocument("query A { ok } query B { ok }").SetOperationName("Z"));
        var missing = await executor.ExecuteAsync("query A { ok } query B { ok }");

        Assert.Equal(["The specified operation `Z` cannot be found."], Json.Errors(unknown));
        Assert.Equal(
            ["The operation name can only be omitted if there is just one operation in a GraphQL document."], Json.Errors(missing));
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() =>
        new ServiceCollection().AddGraphQL().AddQueryType<Query>().ModifyRequestOptions(o => o.IncludeExceptionDetails = false);

    public sealed class Query
    {
        public string Ok => "ok";

        public string? Plain() => throw new InvalidOperationException("secret boom");

        public string? Coded() => throw new GraphQLException(ErrorBuilder.New().SetMessage("nice").SetCode("MY_CODE").Build());

        public string? Several() => throw new GraphQLException(
            ErrorBuilder.New().SetMessage("one").Build(), ErrorBuilder.New().SetMessage("two").Build());

        public string FailNonNull() => throw new GraphQLException("nn");

        public Outer Outer => new();

        public IEnumerable<Inner?> List => [new Inner(null!), new Inner("x")];

        public string Reported(IResolverContext context)
        {
            context.ReportError("careful");
            return "value";
        }

        public async Task<string> Forever(CancellationToken stop)
        {
            await Task.Delay(Timeout.Infinite, stop);
            return "never";
        }
    }

    public sealed class Outer
    {
        public string Name => "o";

        public Inner? Inner => new(null!);

        public string? Broken => throw new InvalidOperationException("property");
    }

    public sealed class Inner(string must)
    {
        public string Must => must;

        public async Task<string> Later()
        {
            await Task.Yield();
            throw new GraphQLException("late");
        }
    }
}
