using System.Numerics;
using DefiPay.Store.Reads.Scalars;
using HotChocolate.Execution;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Schema;

/// <summary>Compares what is printed with what the real package printed for the same classes, definition by definition.</summary>
public sealed class PrintedSchemaTests
{
    // Members that were in the real package's schema only to try things out.
    private static readonly HashSet<string> TriedOut =
    [
        "batchBalances", "accounts", "kinds", "statuses", "big", "time", "time0", "time7", "neg", "echoLong", "Int256", "BridgeStatus", "ChainKind",
    ];

    [Fact]
    public async Task Print_OfPayments_EqualsTheRealPackages()
    {
        var schema = (await BuildAsync()).Schema;
        var expected = Definitions(await File.ReadAllTextAsync(AppContext.BaseDirectory + "Data/Schema/payments.graphql"));

        var actual = Definitions(schema.Print());

        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (name, definition) in expected)
        {
            Assert.Equal(definition, actual[name]);
        }
    }

    private static async Task<IRequestExecutor> BuildAsync() => await new ServiceCollection()
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypeExtension<AccountFields>()
        .AddTypeExtension<EscrowFields>()
        .AddGlobalObjectIdentification()
        .AddNodeIdValueSerializer<EscrowKeySerializer>()
        .AddType<AddressType>()
        .AddType<HashType>()
        .AddType<UInt256Type>()
        .BindRuntimeType<BigInteger, UInt256Type>()
        .AddFiltering(d => d
            .AddDefaults()
            .BindRuntimeType<BigInteger, UInt256OperationFilterInputType>()
            .BindRuntimeType<BigInteger?, UInt256OperationFilterInputType>())
        .AddSorting()
        .AddPagingArguments()
        .AddQueryContext()
        .ModifyPagingOptions(o =>
        {
            o.IncludeTotalCount = true;
            o.MaxPageSize = 200;
            o.DefaultPageSize = 50;
        })
        .BuildRequestExecutorAsync();

    private static Dictionary<string, string> Definitions(string sdl)
        => Utf8GraphQLParser.Parse(sdl).Definitions
            .Select(Clean)
            .Where(x => !TriedOut.Contains(Name(x)))
            .ToDictionary(Name, x => x.ToString(indented: true));

    private static string Name(IDefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => "@" + directive.Name.Value,
        INamedSyntaxNode named => named.Name.Value,
        _ => definition.Kind.ToString(),
    };

    private static IDefinitionNode Clean(IDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode(
            null, type.Name, type.Description, type.Directives, type.Interfaces, [.. type.Fields.Where(x => !TriedOut.Contains(x.Name.Value))]),

        // Descriptions of scalars are the user's own.
        ScalarTypeDefinitionNode scalar => new ScalarTypeDefinitionNode(null, scalar.Name, null, scalar.Directives),
        _ => definition,
    };
}
