using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class StateTests
{
    [Fact]
    public async Task ScopedState_SetByAField_IsSeenBelowItOnly()
    {
        var result = await Executor().ExecuteRequestAsync("{ a: root(at: 5) { seen } b: root { seen } }");

        Assert.Equal("""{"a":{"seen":"5"},"b":{"seen":"none"}}""", Json.Data(result));
    }

    [Fact]
    public async Task GlobalState_OfRequest_IsSeenByResolvers()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(b => b.SetDocument("{ who }").SetGlobalState("user", "ann"));

        Assert.Equal("""{"who":"ann"}""", Json.Data(result));
    }

    [Fact]
    public async Task ScopedServices_OfQueries_LiveAsLongAsTheField()
    {
        var services = new ServiceCollection().AddScoped<Session>().AddSingleton<SessionLog>();
        var result = await services.AddGraphQL().AddQueryType<Query>().AddTypeExtension<NodeFields>()
            .ExecuteRequestAsync("{ a: session b: session }");

        Assert.Equal("""{"a":1,"b":2}""", Json.Data(result));
    }

    [Fact]
    public async Task ScopedServices_AreDisposedWhenTheFieldIsComplete()
    {
        var log = new SessionLog();
        var services = new ServiceCollection().AddScoped<Session>().AddSingleton(log);
        await using var result = await services.AddGraphQL().AddQueryType<Query>().AddTypeExtension<NodeFields>()
            .ExecuteRequestAsync("{ slow }");

        Assert.Equal("""{"slow":"open"}""", Json.Data(result));
        Assert.Equal(1, log.Closed);
    }

    [Fact]
    public async Task MutationFields_RunOneAfterTheOther()
    {
        var log = new List<string>();
        var executor = await new ServiceCollection().AddSingleton(log).AddGraphQL().AddQueryType<Query>().AddTypeExtension<NodeFields>()
            .AddMutationType<Mutation>().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync("mutation { a: set(name: \"a\") b: set(name: \"b\") c: set(name: \"c\") }");

        Assert.Equal("""{"a":"a","b":"b","c":"c"}""", Json.Data(result));
        Assert.Equal(["begin a", "end a", "begin b", "end b", "begin c", "end c"], log);
    }

    [Fact]
    public async Task Mutation_WhereOnlyQueriesAreAllowed_IsRefused()
    {
        var executor = await new ServiceCollection().AddSingleton(new List<string>()).AddGraphQL().AddQueryType<Query>()
            .AddTypeExtension<NodeFields>().AddMutationType<Mutation>().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(b =>
            b.SetDocument("mutation { set(name: \"a\") }").SetFlags(GraphQLRequestFlags.AllowQuery));

        Assert.Equal(["The specified operation kind is not allowed."], Json.Errors(result));
        Assert.True(result.ContextData!.ContainsKey(WellKnownContextData.OperationNotAllowed));
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() =>
        new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddTypeExtension<NodeFields>();

    public sealed class Query
    {
        public Node Root(int? at, IResolverContext context)
        {
            if (at is not null)
            {
                context.SetScopedState("at", at);
            }

            return new Node();
        }

        public string? Who([GlobalState("user")] string? user) => user;

        public int Session([Service] Session? session) => session?.Number ?? 0;

        public async Task<string> Slow([Service] Session? session)
        {
            await Task.Yield();
            return session!.IsClosed ? "closed" : "open";
        }
    }

    public sealed class Node;

    [ExtendObjectType<Node>]
    public sealed class NodeFields
    {
        public string Seen([ScopedState("at")] int? at) => at?.ToString() ?? "none";
    }

    public sealed class Mutation
    {
        public async Task<string> Set(string name, [Service] List<string> log)
        {
            log.Add($"begin {name}");
            await Task.Yield();
            log.Add($"end {name}");
            return name;
        }
    }

    public sealed class SessionLog
    {
        public int Opened { get; set; }

        public int Closed { get; set; }
    }

    public sealed class Session(SessionLog log) : IDisposable
    {
        public int Number { get; } = ++log.Opened;

        public bool IsClosed { get; private set; }

        public void Dispose()
        {
            IsClosed = true;
            log.Closed++;
        }
    }
}
