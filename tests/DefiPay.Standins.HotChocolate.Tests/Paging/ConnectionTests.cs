using DefiPay.Standins.HotChocolate.Tests.Execution;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Paging;

public sealed class ConnectionTests
{
    private const string PagingArguments =
        "\"Returns the first _n_ elements from the list.\" first: Int \"Returns the elements in the list that come after the specified cursor.\" after: String \"Returns the last _n_ elements from the list.\" last: Int \"Returns the elements in the list that come before the specified cursor.\" before: String";

    [Fact]
    public async Task Schema_OfPagedFields_NamesConnectionsByField()
    {
        var schema = await Executor().BuildSchemaAsync();

        Assert.Equal(
            Sdl.Block($$"""
            type Query {
              items(at: Long {{PagingArguments}}): ItemsConnection
              numbers({{PagingArguments}}): FewConnection
            }
            """),
            Sdl.Of(schema, "type Query"));
        Assert.Equal(
            Sdl.Block("""
            type ItemsConnection {
              "Information to aid in pagination."
              pageInfo: PageInfo!
              "A list of edges."
              edges: [ItemsEdge!]
              "A flattened list of the nodes."
              nodes: [Item!]
              "Identifies the total count of items in the connection."
              totalCount: Int!
            }
            """),
            Sdl.Of(schema, "type ItemsConnection"));
        Assert.Equal(
            Sdl.Block("""
            type FewEdge {
              "A cursor for use in pagination."
              cursor: String!
              "The item at the end of the edge."
              node: Int!
            }
            """),
            Sdl.Of(schema, "type FewEdge"));
        Assert.Contains("\"Information about pagination in a connection.\"\ntype PageInfo {", schema.Print());
        Assert.Contains("\"A connection to a list of items.\"\ntype FewConnection {", schema.Print());
        Assert.Contains("\"An edge in a connection.\"\ntype ItemsEdge {", schema.Print());
    }

    [Fact]
    public async Task Resolver_ReturningConnection_IsWrittenAsItIs()
    {
        var result = await Executor().ExecuteRequestAsync(
            "{ items(at: 7, first: 2) { edges { cursor node { id } } nodes { id twice } pageInfo { hasNextPage endCursor } totalCount } }");

        Assert.Equal(
            """{"items":{"edges":[{"cursor":"c0","node":{"id":0}},{"cursor":"c1","node":{"id":1}}],"nodes":[{"id":0,"twice":0},{"id":1,"twice":2}],"pageInfo":{"hasNextPage":true,"endCursor":"c1"},"totalCount":107}}""",
            Json.Data(result));
    }

    [Theory]
    [InlineData("first: 201", "The maximum allowed items per page were exceeded. HC0051 /items 1:3")]
    [InlineData("last: 201", "The maximum allowed items per page were exceeded. HC0051 /items 1:3")]
    [InlineData("first: -1", "The requested number of values per page must be at least 0. HC0079 /items 1:3")]
    public async Task PageSize_OutOfBounds_IsRefusedBeforeTheResolver(string arguments, string error)
    {
        var calls = new CallLog();
        var result = await Executor(calls).ExecuteRequestAsync($"{{ items({arguments}) {{ nodes {{ id }} }} }}");

        Assert.Equal([error], Json.Errors(result));
        Assert.Equal("""{"items":null}""", Json.AnyData(result));
        Assert.Equal(0, calls.Count);
    }

    [Fact]
    public async Task PageSize_TooLarge_TellsBothNumbers()
    {
        var result = await Executor().ExecuteRequestAsync("{ items(first: 201) { nodes { id } } }");

        var extensions = result.ExpectOperationResult().Errors![0].Extensions!;
        Assert.Equal("Query.items", extensions["fieldCoordinate"]);
        Assert.Equal(201, extensions["requestedItems"]);
        Assert.Equal(200, extensions["maxAllowedItems"]);
    }

    [Fact]
    public async Task Boundaries_Required_AreAskedFor()
    {
        var result = await Executor().ModifyPagingOptions(o => o.RequirePagingBoundaries = true)
            .ExecuteRequestAsync("{ items { nodes { id } } }");

        Assert.Equal("HC0052", result.ExpectOperationResult().Errors![0].Code);
    }

    [Fact]
    public async Task Sequence_IsCutByPlace()
    {
        var executor = await Executor().BuildRequestExecutorAsync();

        Assert.Equal(
            """{"numbers":{"nodes":[1,2],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"startCursor":"MA==","endCursor":"MQ=="}}}""",
            Json.Data(await executor.ExecuteAsync(
                "{ numbers { nodes pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")));
        Assert.Equal(
            """{"numbers":{"nodes":[3,4,5],"pageInfo":{"hasNextPage":true,"hasPreviousPage":true}}}""",
            Json.Data(await executor.ExecuteAsync(
                "{ numbers(first: 3, after: \"MQ==\") { nodes pageInfo { hasNextPage hasPreviousPage } } }")));
        Assert.Equal(
            """{"numbers":{"nodes":[8,9],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}""",
            Json.Data(await executor.ExecuteAsync("{ numbers(last: 2) { nodes pageInfo { hasNextPage hasPreviousPage } } }")));
        Assert.Equal(
            """{"numbers":{"nodes":[],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}""",
            Json.Data(await executor.ExecuteAsync("{ numbers(first: 2, after: \"OTk=\") { nodes pageInfo { hasNextPage hasPreviousPage } } }")));
    }

    [Fact]
    public async Task Cursor_IsNoCursor_IsRefused()
    {
        var result = await Executor().ExecuteRequestAsync("{ numbers(after: \"xyz\") { nodes } }");

        Assert.Equal(["The cursor specified in `after` has an invalid format. HC0078 /numbers 1:3"], Json.Errors(result));
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor(CallLog? calls = null) =>
        new ServiceCollection().AddSingleton(calls ?? new CallLog()).AddGraphQL()
            .AddQueryType<Query>()
            .AddTypeExtension<ItemFields>()
            .ModifyPagingOptions(o =>
            {
                o.IncludeTotalCount = true;
                o.MaxPageSize = 200;
                o.DefaultPageSize = 50;
            });

    public sealed class CallLog
    {
        public int Count { get; set; }
    }

    public sealed class Query
    {
        [UsePaging]
        public async Task<Connection<Item>> GetItemsAsync(long? at, IResolverContext context, CallLog calls)
        {
            await Task.Yield();
            calls.Count++;
            var paging = context.GetLocalState<CursorPagingArguments>(WellKnownContextData.PagingArguments);
            var items = Enumerable.Range(0, paging.First!.Value).Select(i => new Edge<Item>(new Item(i), item => $"c{item.Id}")).ToArray();
            return new Connection<Item>(
                items, new ConnectionPageInfo(true, false, items[0].Cursor, items[^1].Cursor), 100 + (int)(at ?? 0));
        }

        [UsePaging(ConnectionName = "Few", DefaultPageSize = 2, MaxPageSize = 5, IncludeTotalCount = false)]
        public IEnumerable<int> Numbers => Enumerable.Range(1, 9);
    }

    public sealed record Item(int Id);

    [ExtendObjectType<Item>]
    public sealed class ItemFields
    {
        public async Task<int> GetTwice([Parent] Item item)
        {
            await Task.Yield();
            return item.Id * 2;
        }
    }
}
