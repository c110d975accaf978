using HotChocolate.Language;

namespace DefiPay.Standins.HotChocolate.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{ a", "Expected a `RightBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("{ a(b: 1", "Expected a `RightParenthesis`-token, but found a `EndOfFile`-token.")]
    [InlineData("{ ... on }", "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ }", "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("query", "Expected a `LeftBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("{ a: }", "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("query($a: Int = $b) { a }", "Unexpected token: `Dollar`.")]
    [InlineData("", "Unexpected token: `EndOfFile`.")]
    [InlineData("notAnOperation Foo { field }", "Unexpected token: `notAnOperation`.")]
    [InlineData("fragment on on on { on }", "Unexpected token: `on`.")]
    public void Document_Malformed_SaysWhatWasExpected(string source, string message) =>
        Assert.Equal(message, Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source)).Message);

    [Theory]
    [InlineData("query Q { a } { b }")]
    [InlineData("mutation M($a: [Int!]! = [1] @d, $b: T = { x: null, y: E }) @e(z: $a) { f(a: $a, b: $b) { g } }")]
    [InlineData("subscription { on fragment: query { type input } }")]
    [InlineData("fragment query on mutation @d { ...type ... @include(if: true) { a } ... on on { b } }")]
    [InlineData("query ($on: on) { f(null: null, true: false, enum: enum, list: [], object: {}, s: \"\"\" \"\"\") }")]
    public void Document_Executable_IsAccepted(string source) => Assert.NotEmpty(Utf8GraphQLParser.Parse(source).Definitions);

    [Theory]
    [InlineData("schema @d { query: Q mutation: M subscription: S }")]
    [InlineData("\"\"\"about\"\"\" schema { query: Q }")]
    [InlineData("\"d\" scalar S @specifiedBy(url: \"https://x\")")]
    [InlineData("type T implements & A & B @d { \"d\" f(\"e\" a: Int = 1 @x, b: [S!]!): T! @deprecated }")]
    [InlineData("type Empty")]
    [InlineData("interface I implements J { f: Int }")]
    [InlineData("union U @d = | A | B")]
    [InlineData("enum E { A @d \"b\" B }")]
    [InlineData("input I { a: Int = 1, b: I = { a: 2 } }")]
    [InlineData("directive @d(a: Int) repeatable on FIELD | QUERY | VARIABLE_DEFINITION")]
    [InlineData("extend schema @d extend schema { mutation: M } extend scalar S @d extend type T implements I extend type T { f: Int }")]
    [InlineData("extend interface I @d extend union U = A extend enum E { A } extend input I { a: Int }")]
    [InlineData("type type { type: type, enum(input: input): interface }")]
    public void Document_TypeSystem_IsAccepted(string source) => Assert.NotEmpty(Utf8GraphQLParser.Parse(source).Definitions);

    [Theory]
    [InlineData("extend type T")]
    [InlineData("extend schema")]
    [InlineData("extend scalar S")]
    [InlineData("\"d\" extend type T { a: Int }")]
    [InlineData("\"d\" { a }")]
    [InlineData("schema { }")]
    [InlineData("schema { query: Q, other: O }")]
    [InlineData("type T { }")]
    [InlineData("type T { f: Int( a: Int) }")]
    [InlineData("type T { f(): Int }")]
    [InlineData("enum E { true }")]
    [InlineData("union U = | | A")]
    [InlineData("directive @d on NOWHERE")]
    [InlineData("directive @d on FIELD |")]
    [InlineData("input I { a: Int = $v }")]
    [InlineData("type T implements A B { f: Int }")]
    [InlineData("type T { f: [Int }")]
    [InlineData("type T { f: Int!! }")]
    public void Document_TypeSystemMalformed_IsRefused(string source) =>
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

    [Fact]
    public void FragmentVariables_OnlyWhenAllowed_AreParsed()
    {
        const string source = "fragment F($a: Int) on T { a }";
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        var document = Utf8GraphQLParser.Parse(source, new ParserOptions(allowFragmentVariables: true));
        Assert.Single(Assert.IsType<FragmentDefinitionNode>(document.Definitions[0]).VariableDefinitions);
    }

    [Fact]
    public void Locations_OfNodes_CoverTheirText()
    {
        const string source = "{ a(b: [1, 2]) { ...F @x } }";
        var query = Assert.IsType<OperationDefinitionNode>(Utf8GraphQLParser.Parse(source).Definitions[0]);
        var field = Assert.IsType<FieldNode>(query.SelectionSet.Selections[0]);
        Assert.Equal("a(b: [1, 2]) { ...F @x }", Text(source, field));
        Assert.Equal("[1, 2]", Text(source, field.Arguments[0].Value));
        Assert.Equal("...F @x", Text(source, field.SelectionSet!.Selections[0]));
        Assert.Null(Utf8GraphQLParser.Parse(source, ParserOptions.NoLocation).Location);
    }

    private static string Text(string source, ISyntaxNode node) => source[node.Location!.Start..node.Location.End];
}
