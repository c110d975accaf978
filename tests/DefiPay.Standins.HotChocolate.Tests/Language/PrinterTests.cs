using HotChocolate.Language;

namespace DefiPay.Standins.HotChocolate.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Print_ThenParse_GivesTheSameTree(bool indented)
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var document = new RandomDocument(seed).Next();
            var text = document.ToString(indented);
            var parsed = Utf8GraphQLParser.Parse(text);
            Assert.True(SyntaxComparer.BySyntax.Equals(document, parsed), $"seed {seed}:\n{text}\n---\n{parsed.ToString(indented)}");
            Assert.Equal(text, parsed.ToString(indented));
        }
    }

    [Fact]
    public void Print_Query_IsIndentedByTwoSpaces()
    {
        var document = Utf8GraphQLParser.Parse("query Q($a:Int=1)@d{x:a(b:$a,c:{d:[E,\"s\"]}){...on T@include(if:true){b}...F}}");
        Assert.Equal(
            """
            query Q($a: Int = 1) @d {
              x: a(b: $a, c: { d: [ E, "s" ] }) {
                ... on T @include(if: true) {
                  b
                }
                ...F
              }
            }
            """.ReplaceLineEndings("\n"), document.ToString());
    }

    [Fact]
    public void Print_Type_KeepsDescriptions()
    {
        const string source = "\"\"\"\nAbout T.\n\"\"\"\ntype T implements A & B {\n  \"f\"\n  f(a: Int = 1): [T!]! @deprecated(reason: \"old\")\n}";
        Assert.Equal(source, Utf8GraphQLParser.Parse(source).ToString());
    }

    [Fact]
    public void Print_NotIndented_StaysOnOneLine() =>
        Assert.Equal("query A { a { b } } { c }", Utf8GraphQLParser.Parse("query A { a { b } } { c }").ToString(indented: false));
}
