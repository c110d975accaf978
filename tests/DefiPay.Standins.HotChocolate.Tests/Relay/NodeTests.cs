using System.Text;
using DefiPay.Standins.HotChocolate.Tests.Execution;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Relay;

public sealed class NodeTests
{
    [Fact]
    public async Task Schema_WithNodes_HasInterfaceAndFields()
    {
        var schema = await Executor().BuildSchemaAsync();

        Assert.Equal(
            Sdl.Block("""
            type Query {
              "Fetches an object given its ID."
              node("ID of the object." id: ID!): Node
              "Lookup nodes by a list of IDs."
              nodes("The list of node IDs." ids: [ID!]!): [Node]!
              token(id: ID!): Token
              escrow: Escrow!
            }
            """),
            Sdl.Of(schema, "type Query"));
        Assert.Equal(
            Sdl.Block("""
            type Escrow implements Node {
              chainId: String!
              escrowId: String!
              id: ID!
            }
            """),
            Sdl.Of(schema, "type Escrow implements Node"));
        Assert.Contains(
            "\"The node interface is implemented by entities that have a global unique identifier.\"\ninterface Node {\n  id: ID!\n}", schema.Print());
    }

    [Fact]
    public async Task CompositeId_RoundTrips()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var first = await executor.ExecuteAsync("{ escrow { id } }");
        var id = Id(@"Escrow:eip155\:31337:0x0004");

        Assert.Equal($$$"""{"escrow":{"id":"{{{id}}}"}}""", Json.Data(first));
        var second = await executor.ExecuteAsync($"{{ node(id: \"{id}\") {{ __typename id ... on Escrow {{ chainId escrowId }} }} }}");
        Assert.Equal(
            $$$"""{"node":{"__typename":"Escrow","id":"{{{id}}}","chainId":"eip155:31337","escrowId":"0x0004"}}""", Json.Data(second));
    }

    [Fact]
    public async Task Nodes_OfSeveralTypes_KeepOrderAndNulls()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Token { symbol } } }",
            new Dictionary<string, object?> { ["ids"] = new[] { Id("Token:5"), Id("Token:none"), Id("Escrow:a:b") } });

        Assert.Equal("""{"nodes":[{"__typename":"Token","symbol":"S5"},null,{"__typename":"Escrow"}]}""", Json.Data(result));
    }

    [Theory]
    [InlineData("not base64!", "The node ID string has an invalid format.")]
    [InlineData("Rm9vOjE=", "No serializer registered for type `Foo`.")]
    public async Task Node_WithBadId_IsAnErrorOfTheField(string id, string message)
    {
        var result = await Executor().ExecuteRequestAsync($"{{ node(id: \"{id}\") {{ id }} }}");

        Assert.Equal([$"{message} /node 1:3"], Json.Errors(result));
        Assert.Equal("""{"node":null}""", Json.AnyData(result));
    }

    [Fact]
    public async Task Nodes_TooMany_AreRefused()
    {
        var result = await Executor().ModifyOptions(o => o.MaxAllowedNodeBatchSize = 1)
            .ExecuteRequestAsync($"{{ nodes(ids: [\"{Id("Token:1")}\", \"{Id("Token:2")}\"]) {{ id }} }}");

        Assert.Equal("HC0076", result.ExpectOperationResult().Errors![0].Code);
    }

    [Fact]
    public async Task IdArgument_IsDecodedAndChecked()
    {
        var executor = await Executor().BuildRequestExecutorAsync();

        Assert.Equal(
            """{"token":{"symbol":"S7"}}""", Json.Data(await executor.ExecuteAsync($"{{ token(id: \"{Id("Token:7")}\") {{ symbol }} }}")));
        var wrong = await executor.ExecuteAsync($"{{ token(id: \"{Id("Escrow:7")}\") {{ symbol }} }}");
        Assert.Equal(["The node id type name `Escrow` does not match the expected type name `Token`."], Json.Errors(wrong));
        Assert.False(wrong.ExpectOperationResult().IsDataSet);
        var bad = await executor.ExecuteAsync("{ token(id: \"7\") { symbol } }");
        Assert.Equal("7", bad.ExpectOperationResult().Errors![0].Extensions!["originalValue"]);
    }

    private static string Id(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() => new ServiceCollection().AddGraphQL()
        .AddQueryType<Query>()
        .AddTypeExtension<EscrowFields>()
        .AddGlobalObjectIdentification()
        .AddNodeIdValueSerializer<EscrowKeySerializer>();

    public sealed class Query
    {
        public Escrow Escrow => new("eip155:31337", "0x0004");

        public Token? Token([ID<Token>] string id) => NodeTests.Token.Get(id);
    }

    public sealed record Escrow(string ChainId, string EscrowId);

    [Node]
    public sealed record Token(string Id, string Symbol)
    {
        public static Token? Get(string id) => id == "none" ? null : new Token(id, "S" + id);
    }

    public readonly record struct EscrowKey(string ChainId, string EscrowId);

    [Node]
    [ExtendObjectType<Escrow>]
    public sealed class EscrowFields
    {
        [ID<Escrow>]
        public EscrowKey GetId([Parent(requires: nameof(Escrow.ChainId) + " " + nameof(Escrow.EscrowId))] Escrow escrow) =>
            new(escrow.ChainId, escrow.EscrowId);

        [NodeResolver]
        public static async Task<Escrow?> GetNodeAsync(EscrowKey id, CancellationToken stop)
        {
            await Task.Delay(0, stop);
            return new Escrow(id.ChainId, id.EscrowId);
        }
    }

    public sealed class EscrowKeySerializer : CompositeNodeIdValueSerializer<EscrowKey>
    {
        protected override NodeIdFormatterResult Format(Span<byte> buffer, EscrowKey value, out int written)
        {
            written = 0;
            if (!TryFormatIdPart(buffer, value.ChainId, out var chain) || !TryFormatIdPart(buffer[chain..], value.EscrowId, out var id))
            {
                return NodeIdFormatterResult.BufferTooSmall;
            }

            written = chain + id;
            return NodeIdFormatterResult.Success;
        }

        protected override bool TryParse(ReadOnlySpan<byte> buffer, out EscrowKey value)
        {
            value = default;
            if (!TryParseIdPart(buffer, out string? chain, out var length) || !TryParseIdPart(buffer[length..], out string? id, out _))
            {
                return false;
            }

            value = new EscrowKey(chain, id);
            return true;
        }
    }
}
