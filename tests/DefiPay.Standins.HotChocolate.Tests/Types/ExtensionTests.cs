using DefiPay.Standins.HotChocolate.Tests.Execution;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Types;

public sealed class ExtensionTests
{
    [Fact]
    public async Task BoundMember_IsReplacedAndKeepsItsName()
    {
        var builder = new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddTypeExtension<EscrowFields>();
        var schema = await builder.BuildSchemaAsync();

        Assert.Equal(
            Sdl.Block("""
            type Escrow {
              number: Int!
              history: [String!]!
              label(upper: Boolean! = false): String!
            }
            """),
            Sdl.Of(schema, "type Escrow"));
        Assert.Equal(
            """{"escrow":{"number":7,"history":["opened","closed"],"label":"ESCROW 7"}}""",
            Json.Data(await builder.ExecuteRequestAsync("{ escrow { number history label(upper: true) } }")));
        var field = schema.GetType<ObjectType>("Escrow").Fields["history"];
        Assert.Equal(nameof(Escrow.History), field.Member!.Name);
        Assert.Equal(nameof(EscrowFields.ReadHistory), field.ResolverMember!.Name);
    }

    [Fact]
    public async Task StaticQueryExtension_AddsItsFields()
    {
        var result = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddTypeExtension(typeof(MoreQueries))
            .ExecuteRequestAsync("{ answer }");

        Assert.Equal("""{"answer":42}""", Json.Data(result));
    }

    [Fact]
    public async Task Required_MembersOfTheParent_AreInTheFieldsContext()
    {
        var schema = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddTypeExtension<EscrowFields>().BuildSchemaAsync();

        Assert.Equal(
            nameof(Escrow.Number),
            schema.GetType<ObjectType>("Escrow").Fields["history"].ContextData[WellKnownContextData.FieldRequirementsSyntax]);
    }

    [Fact]
    public async Task TwoTypes_OfOneName_AreRefused()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(async () =>
            await new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddType<OtherEscrow>().BuildSchemaAsync());

        Assert.Contains("The name `Escrow` was already registered by another type", error.Message);
        Assert.Equal(ErrorCodes.Schema.DuplicateTypeName, error.Errors[0].Code);
    }

    public sealed class Query
    {
        public Escrow Escrow => new(7, []);
    }

    public sealed record Escrow(int Number, List<string> History);

    [GraphQLName("Escrow")]
    public sealed record OtherEscrow(int Number);

    [ExtendObjectType<Escrow>]
    public sealed class EscrowFields
    {
        [BindMember(nameof(Escrow.History))]
        public IReadOnlyList<string> ReadHistory([Parent(requires: nameof(Escrow.Number))] Escrow escrow) =>
            escrow.Number == 7 ? ["opened", "closed"] : [];

        public string Label([Parent] Escrow escrow, bool upper = false) => upper ? $"ESCROW {escrow.Number}" : $"escrow {escrow.Number}";
    }

    [QueryType]
    public static class MoreQueries
    {
        public static int GetAnswer() => 42;
    }
}
