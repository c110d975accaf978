using HotChocolate.Language;

namespace DefiPay.Standins.HotChocolate.Tests.Language;

public sealed class ParserLimitTests
{
    private const int Hostile = 100_000;

    [Theory]
    [InlineData("{ a ", "", "{ a ")]
    [InlineData("{ a(b: ", "", "[")]
    [InlineData("{ a(b: ", "", "{ c: ")]
    [InlineData("query($a: ", "", "[")]
    [InlineData("{ a ", "", "... { ")]
    [InlineData("input I { a: Int = ", "", "[")]
    public void Nesting_Hostile_IsRefusedInsteadOfOverflowing(string before, string after, string level)
    {
        var source = before + string.Concat(Enumerable.Repeat(level, Hostile)) + after;
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal("Document nests deeper than 200 levels. Parsing aborted.", error.Message);
    }

    [Fact]
    public void Nesting_AtTheBound_IsAccepted()
    {
        var source = string.Concat(Enumerable.Repeat("{ a ", 200)) + new string('}', 200);
        Assert.Equal(200, Utf8GraphQLParser.Parse(source).FieldsCount);
    }

    [Fact]
    public void Fields_AboveTheBound_AreRefused()
    {
        var source = "{ " + string.Concat(Enumerable.Repeat("a ", 2049)) + "}";
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal("Document contains more than 2048 fields. Parsing aborted.", error.Message);
    }

    [Fact]
    public void Tokens_AboveTheBound_AreRefused()
    {
        var options = new ParserOptions(maxAllowedTokens: 4);
        Assert.Equal(4, Utf8GraphQLParser.Parse("{ a b }", options).FieldsCount + 2);
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a b c }", options));
        Assert.Equal("Document contains more than 4 tokens. Parsing aborted.", error.Message);
    }

    [Fact]
    public void Nodes_AboveTheBound_AreRefused()
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a b c }", new ParserOptions(maxAllowedNodes: 5)));
        Assert.Equal("Document contains more than 5 nodes. Parsing aborted.", error.Message);
    }
}
