using System.Text;
using HotChocolate.Language;

namespace DefiPay.Standins.HotChocolate.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("-12", "-12")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void Number_Integer_KeepsItsDigits(string source, string expected) =>
        Assert.Equal(expected, Assert.IsType<IntValueNode>(Value(source)).Value);

    [Theory]
    [InlineData("1.5", FloatFormat.FixedPoint)]
    [InlineData("-0.0", FloatFormat.FixedPoint)]
    [InlineData("1e50", FloatFormat.Exponential)]
    [InlineData("6.0221413E+23", FloatFormat.Exponential)]
    [InlineData("1e-7", FloatFormat.Exponential)]
    public void Number_Float_KeepsTextAndFormat(string source, FloatFormat format)
    {
        var node = Assert.IsType<FloatValueNode>(Value(source));
        Assert.Equal((source, format), (node.Value, node.Format));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.e1")]
    [InlineData("1e")]
    [InlineData("1.5.6")]
    [InlineData("0xF1")]
    [InlineData("1a")]
    [InlineData("+1")]
    public void Number_Malformed_IsRefused(string source) => Assert.Throws<SyntaxException>(() => Value(source));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\"quote \\\" slash \\/ back \\\\\"", "quote \" slash / back \\")]
    [InlineData("\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t")]
    [InlineData("\"unicode \\u1234\\u5678\"", "unicode \u1234\u5678")]
    [InlineData("\"\\uD83D\\uDE00 \\u{1F600}\"", "😀 😀")]
    [InlineData("\"tab\there é😀\"", "tab\there é😀")]
    [InlineData("\"trailing \\\\\"", "trailing \\")]
    public void String_Escapes_AreResolved(string source, string expected) =>
        Assert.Equal(expected, Assert.IsType<StringValueNode>(Value(source)).Value);

    [Theory]
    [InlineData("\"")]
    [InlineData("\"no end")]
    [InlineData("\"\\\"")]
    [InlineData("\"line\nend\"")]
    [InlineData("\"line\rend\"")]
    [InlineData("\"control \u0007\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u1\"")]
    [InlineData("\"\\u0XX1\"")]
    [InlineData("\"\\uD83D\"")]
    [InlineData("\"\\uDE00\"")]
    [InlineData("\"\\uD83D\\u0041\"")]
    [InlineData("\"\\u{110000}\"")]
    [InlineData("\"\\u{}\"")]
    [InlineData("\"\\u{D83D}\"")]
    public void String_Malformed_IsRefused(string source) => Assert.Throws<SyntaxException>(() => Value(source));

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" white space \"\"\"", " white space ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple\"\"\"", "contains \"\"\" triple")]
    [InlineData("\"\"\"raw \\n \\u1234\"\"\"", "raw \\n \\u1234")]
    [InlineData("\"\"\"one\r\ntwo\rthree\"\"\"", "one\ntwo\nthree")]
    [InlineData("\"\"\"\n\n  spans\n    multiple\n      lines\n\n  \"\"\"", "spans\n  multiple\n    lines")]
    [InlineData("\"\"\"  first\n    second\n  third\"\"\"", "  first\n  second\nthird")]
    public void BlockString_Indentation_IsRemoved(string source, string expected)
    {
        var node = Assert.IsType<StringValueNode>(Value(source));
        Assert.Equal((expected, true), (node.Value, node.Block));
    }

    [Fact]
    public void Ignored_BomCommentsCommasAndLineEnds_AreSkippedAndCounted()
    {
        var document = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes("\uFEFF# comment\r\n,,{\r  a # b }\n\n b }"));
        var selections = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal([(3, 3), (5, 2)], selections.Select(node => (node.Location!.Line, node.Location.Column)));
    }

    [Theory]
    [InlineData("{ a ? }", 1, 5)]
    [InlineData("{\n  a\n  ..b\n}", 3, 3)]
    [InlineData("{ a(b: \u0000) }", 1, 8)]
    public void Character_OutsideTheGrammar_IsRefusedAtItsPlace(string source, int line, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    private static IValueNode Value(string source) => Utf8GraphQLParser.Syntax.ParseValueLiteral(source);
}
