using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class SelectionTests
{
    [Fact]
    public async Task Fields_OfOneName_AreMerged()
    {
        var result = await Executor().ExecuteRequestAsync(
            "{ node { a ...F } node { child { b } } ... on Query { node { child { a } } } } fragment F on Thing { child { c: a } }");

        Assert.Equal("""{"node":{"a":1,"child":{"c":2,"b":"x","a":2}}}""", Json.Data(result));
    }

    [Theory]
    [InlineData(true, true, """{"node":{"a":1,"b":"x"}}""")]
    [InlineData(false, true, """{"node":{"b":"x"}}""")]
    [InlineData(true, false, """{"node":{"a":1}}""")]
    public async Task Directives_WithVariables_IncludeAndSkip(bool a, bool b, string expected)
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(
            "query($a: Boolean!, $notB: Boolean!) { node { a @include(if: $a) ... @skip(if: $notB) { b } child @skip(if: true) { a } } }",
            new Dictionary<string, object?> { ["a"] = a, ["notB"] = !b });

        Assert.Equal(expected, Json.Data(result));
    }

    [Fact]
    public async Task SameDocument_WithOtherVariables_IsCompiledOnce()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        const string document = "query($n: Int! = 5) { twice(n: $n) texts(of: [\"a\", $s], inner: { n: $n }) }";
        var declared = document.Replace("($n", "($s: String!, $n", StringComparison.Ordinal);
        var first = await executor.ExecuteAsync(declared, new Dictionary<string, object?> { ["s"] = "b", ["n"] = 3 });
        var second = await executor.ExecuteAsync(declared, new Dictionary<string, object?> { ["s"] = "c" });

        Assert.Equal("""{"twice":6,"texts":["a","b","3"]}""", Json.Data(first));
        Assert.Equal("""{"twice":10,"texts":["a","c","5"]}""", Json.Data(second));
    }

    [Fact]
    public async Task Selections_OfResolver_AreVisibleWithoutSkippedOnes()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(
            "query($no: Boolean!) { watched { a x: b child @include(if: $no) { a } } }", new Dictionary<string, object?> { ["no"] = false });

        Assert.Equal("""{"watched":{"a":2,"x":"a,b False"}}""", Json.Data(result));
    }

    [Fact]
    public async Task AbstractTypes_ResolveByRuntimeType()
    {
        var result = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddType<Cat>().AddType<Dog>()
            .ExecuteRequestAsync("{ pets { __typename name ... on Cat { lives } ... on Dog { barks } } }");

        Assert.Equal(
            """{"pets":[{"__typename":"Cat","name":"Tom","lives":9},{"__typename":"Dog","name":"Rex","barks":true}]}""", Json.Data(result));
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() =>
        new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddType<Cat>().AddType<Dog>();

    public sealed class Query
    {
        public Thing Node => new(1, "x", new Thing(2, "x", null));

        public int Twice(int n) => n * 2;

        public string[] Texts(string[] of, Inner inner) => [.. of, inner.N.ToString()];

        public Thing Watched(IResolverContext context)
        {
            var names = context.GetSelections((ObjectType)context.Selection.Type.NamedType()).Select(s => s.Field.Name);
            return new Thing(2, $"{string.Join(',', names)} {context.IsSelected("child")}", null);
        }

        public IReadOnlyList<IPet> Pets => [new Cat("Tom", 9), new Dog("Rex", true)];
    }

    public sealed record Inner(int N);

    public sealed record Thing(int A, string B, Thing? Child);

    [InterfaceType("Pet")]
    public interface IPet
    {
        string Name { get; }
    }

    public sealed record Cat(string Name, int Lives) : IPet;

    public sealed record Dog(string Name, bool Barks) : IPet;
}
