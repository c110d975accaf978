using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class ArgumentTests
{
    [Fact]
    public async Task RequiredArgument_IsMissing_IsRefused()
    {
        var result = await Executor().ExecuteRequestAsync("{ list }");

        Assert.Equal(["The argument `of` is required. 1:3"], Json.Errors(result));
    }

    [Fact]
    public async Task Optional_TellsLeftOutFromNull()
    {
        var result = await Executor().ExecuteRequestAsync("{ a: optional b: optional(text: null) c: optional(text: \"x\") }");

        Assert.Equal("""{"a":"left out","b":"null","c":"x"}""", Json.Data(result));
    }

    [Fact]
    public async Task Literal_IsVisibleToResolver()
    {
        var result = await Executor().ExecuteRequestAsync("{ literal(filter: { text: \"x\" }) }");

        Assert.Equal("""{"literal":"{ text: \"x\" }"}""", Json.Data(result));
    }

    [Fact]
    public async Task SingleValue_ForAList_IsAListOfOne()
    {
        var result = await Executor().ExecuteRequestAsync("{ list(of: 3) }");

        Assert.Equal("""{"list":"3"}""", Json.Data(result));
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() =>
        new ServiceCollection().AddGraphQL().AddQueryType<Query>();

    public sealed class Query
    {
        public string? List(List<int> of) => string.Join(',', of);

        public string Optional(Optional<string?> text) => text.HasValue ? text.Value ?? "null" : "left out";

        public string Literal(Filter filter, IResolverContext context) => context.ArgumentLiteral<ObjectValueNode>("filter").ToString(false);
    }

    public sealed record Filter(string Text);
}
