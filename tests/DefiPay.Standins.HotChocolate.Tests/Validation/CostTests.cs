using System.Text;
using HotChocolate;
using HotChocolate.CostAnalysis;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class CostTests
{
    private static readonly Lazy<Task<ISchema>> Schema = new(() => new ServiceCollection()
        .AddGraphQL().AddQueryType<BookQuery>().AddCostAnalyzer().BuildSchemaAsync().AsTask());

    // The worked example of the real package's documentation, and what follows from its rules.
    [Theory]
    [InlineData("{ books(first: 50) { edges { node { title author { name } } } } }", 111, 152)]
    [InlineData("{ books { nodes { title } } }", 11, 12)]
    [InlineData("query($n: Int) { books(first: $n) { nodes { author { name } } } }", 61, 102)]
    [InlineData("{ books(first: 0) { nodes { author { name } } } }", 11, 2)]
    [InlineData("{ books(first: 5) { ...C } again: books(first: 10) { ...C } } fragment C on BooksConnection { nodes { title } }", 22, 18)]
    [InlineData("{ book { title } }", 1, 2)]
    [InlineData("{ latest { title } }", 10, 2)]
    [InlineData("{ shelf(number: 1) { author { name } } }", 14, 15)]
    [InlineData("{ __typename __schema { types { name } } }", 0, 1)]
    public async Task Cost_OfAnOperation_FollowsPageSizes(string source, double fieldCost, double typeCost)
    {
        var context = await ContextAsync(source);
        var metrics = new CostAnalyzer(context, new CostOptions()).Analyze(context.Operations[0]);
        Assert.Equal((fieldCost, typeCost), (metrics.FieldCost, metrics.TypeCost));
    }

    [Fact]
    public async Task Cost_AboveTheBound_IsRefusedWithBothNumbers()
    {
        const string source = "{ books(first: 50) { edges { node { title author { name } } } } }";
        var error = Assert.Single(await ErrorsAsync(source, new CostOptions { MaxFieldCost = 110 }));
        Assert.Equal(("HC0047", "The maximum allowed field cost was exceeded."), (error.Code, error.Message));
        Assert.Equal((111d, 110d), (error.Extensions!["fieldCost"], error.Extensions["maxFieldCost"]));

        error = Assert.Single(await ErrorsAsync(source, new CostOptions { MaxTypeCost = 151 }));
        Assert.Equal((152d, 151d), (error.Extensions!["typeCost"], error.Extensions["maxTypeCost"]));
        Assert.Empty(await ErrorsAsync(source, new CostOptions { MaxFieldCost = 1, EnforceCostLimits = false }));
    }

    [Fact]
    public async Task Cost_OfADocumentThatExpandsWithoutEnd_IsFoundQuickly()
    {
        var source = new StringBuilder("{ book { ...F0 } }");
        for (var i = 0; i < 100; i++) source.Append($" fragment F{i} on Book {{ a: sequel {{ ...F{i + 1} }} b: sequel {{ ...F{i + 1} }} }}");
        source.Append(" fragment F100 on Book { title }");
        var error = Assert.Single(await ErrorsAsync(source.ToString(), new CostOptions()));
        Assert.Equal("HC0047", error.Code);
    }

    [Fact]
    public async Task Schema_WithDefaultCosts_TellsThemInItsText()
    {
        var text = (await Schema.Value).Print();
        Assert.Contains("): BooksConnection @listSize(assumedSize: 50, slicingArguments: [ \"first\", \"last\" ], slicingArgumentDefaultValue: 10, sizedFields: [ \"edges\", \"nodes\" ], requireOneSlicingArgument: false) @cost(weight: \"10\")", text);
        Assert.Contains("latest: Book @cost(weight: \"10\")", text);
        Assert.Contains("book: Book\n", text);
    }

    private static async Task<ValidationContext> ContextAsync(string source)
    {
        var context = new ValidationContext(
            await Schema.Value, Utf8GraphQLParser.Parse(source), new ValidationOptions(), new Dictionary<string, object?>());
        new DocumentWalker(context, []).Walk();
        return context;
    }

    private static async Task<IReadOnlyList<IError>> ErrorsAsync(string source, CostOptions costs)
    {
        var validator = new DocumentValidator(new ValidationOptions { Cost = costs }, new ServiceCollection().BuildServiceProvider());
        var result = await validator.ValidateAsync(
            await Schema.Value, Utf8GraphQLParser.Parse(source), new OperationDocumentId("test"), new Dictionary<string, object?>(), false);
        return result.Errors;
    }
}
