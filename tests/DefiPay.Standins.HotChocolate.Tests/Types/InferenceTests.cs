using System.Numerics;
using System.Text.Json;
using DefiPay.Standins.HotChocolate.Tests.Execution;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Types;

public sealed class InferenceTests
{
    [Fact]
    public async Task Schema_OfMembers_InfersScalarsListsAndArguments()
    {
        var schema = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().BuildSchemaAsync();

        Assert.Equal(
            Sdl.Block("""
            type Query {
              open(input: OpenInput!): String
              int(a: Int! b: Long c: Decimal! = 1.5 state: State! = FULLY_REPAID): Int!
              values: Values!
            }
            """),
            Sdl.Of(schema, "type Query"));
        Assert.Equal(
            Sdl.Block("""
            type Values {
              b: Byte!
              s: Short!
              l: Long!
              f: Float!
              m: Decimal!
              flag: Boolean!
              id: UUID!
              u: URL!
              moment: DateTime!
              day: LocalDate!
              time: LocalTime!
              span: TimeSpan!
              maybe: Int
              bytes: [Byte!]!
              texts: [String]!
              lists: [[Int!]!]
              pairs: [KeyValuePairOfStringAndString!]!
              json: JSON!
              state: State
              old: String! @deprecated(reason: "use texts")
            }
            """),
            Sdl.Of(schema, "type Values"));
    }

    [Fact]
    public async Task Schema_OfRecordInput_TakesDefaultsFromItsConstructor()
    {
        var schema = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().BuildSchemaAsync();

        Assert.Equal(
            Sdl.Block("""
            input OpenInput {
              principal: Decimal!
              borrower: String!
              memo: String
              n: Int = 4
              tags: [String!]
              inner: PointInput
            }
            """),
            Sdl.Of(schema, "input OpenInput"));
    }

    [Fact]
    public async Task Schema_WithUnknownRuntimeType_NamesTheReference()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(async () =>
            await new ServiceCollection().AddGraphQL().AddQueryType<Unknown>().BuildSchemaAsync());

        Assert.Contains("Unable to infer or resolve a schema type from the type reference", error.Message);
        Assert.Contains("BigInteger", error.Message);
    }

    [Fact]
    public async Task Schema_WithoutFields_SaysSo()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(async () =>
            await new ServiceCollection().AddGraphQL().AddQueryType<Empty>().BuildSchemaAsync());

        Assert.Contains("The object type `Empty` has to at least define one field in order to be valid.", error.Message);
    }

    public sealed class Query
    {
        public string? Open(OpenInput input) => input.Memo;

        public int Int(int a, long? b = null, decimal c = 1.5m, State state = State.FullyRepaid) => a;

        public Values Values => new();

        public void Nothing()
        {
        }

        public object Untyped => 1;

        public static string Static => "";
    }

    public sealed record OpenInput(decimal Principal, string Borrower, string? Memo, int? N = 4, List<string>? Tags = null, Point? Inner = null);

    public sealed record Point(int X);

    public enum State
    {
        Open,
        FullyRepaid
    }

    public sealed class Values
    {
        public byte B => 1;

        public short S => 1;

        public long L => 1;

        public double F => 1;

        public decimal M => 1;

        public bool Flag => true;

        public Guid Id => default;

        public Uri U => new("http://x/");

        public DateTimeOffset Moment => default;

        public DateOnly Day => default;

        public TimeOnly Time => default;

        public TimeSpan Span => default;

        public int? Maybe => null;

        public byte[] Bytes => [];

        public List<string?> Texts => [];

        public int[][]? Lists => null;

        public Dictionary<string, string> Pairs => [];

        public JsonElement Json => default;

        public State? State => null;

        [GraphQLDeprecated("use texts")]
        public string Old => "";

        [GraphQLIgnore]
        public string Hidden => "";
    }

    public sealed class Unknown
    {
        public BigInteger Amount => 1;
    }

    public sealed class Empty;
}
