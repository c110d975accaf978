using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Metering;

namespace DefiPay.ContractEngine.Tests.Metering;

public sealed class UnmeteredCodeTests
{
    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) n += i;", UnmeteredKind.Loop)]
    [InlineData("int i = 0; do { n += i; i++; } while (i < 9);", UnmeteredKind.Loop)]
    [InlineData("int i = 0; while (i < 9) { n += i; i++; }", UnmeteredKind.Loop)]
    [InlineData("foreach (int i in new int[4]) n += i;", UnmeteredKind.Loop)]
    [InlineData("for (uint i = 0; i <= 9; i++) n++;", UnmeteredKind.Loop)]
    [InlineData("while (true) { n++; if (n >= 9) break; }", UnmeteredKind.Loop)]
    [InlineData("switch (n) { case 0: n = 4; break; case 1: n = 5; break; case 2: n = 7; break; }", UnmeteredKind.Switch)]
    [InlineData("for (int i = 0; i != 9; i++) n += i;", null)]
    [InlineData("for (int i = 0; i <= 9; i++) n += i;", null)]
    [InlineData("for (uint i = 0; i != 9; i++) n++;", null)]
    [InlineData("while (true) { if (n > 9) break; n++; }", null)]
    [InlineData("if (n < 4) n = 5;", null)]
    public void Find_InAStatement_TellsWhatGasDoesNotSee(string statement, UnmeteredKind? expected)
    {
        var compiled = Compile(statement);

        var found = UnmeteredCode.Find(compiled.Bytecode.Span, compiled.Symbols);

        Assert.Equal(expected is null ? [] : [expected.Value], found.Select(place => place.Kind));
        Assert.All(found, place => Assert.Equal("System.Int32 K::G(System.Int32)", place.Method));
        Assert.All(found, place => Assert.Equal(7, place.Location!.Line));
    }

    [Theory]
    [InlineData("n = 1;\nswitch (n) {\ncase 0: n = 4; break;\ncase 1: n = 5; break;\ncase 2: n = 7; break; }", 8, 1)]
    [InlineData("n = 1;\nint m = n switch\n{ 0 => G(4), 1 => G(5), 2 => G(7), _ => 0 };\nn = m;", 8, 11)]
    [InlineData("n = 1;\nif (n > 0)\n  switch (n + 1) {\n case 0: n = 4; break;\n case 1: n = 5; break;\n case 2: n = 7; break; }\nn++;", 9, 3)]
    public void Find_ASwitch_TellsWhereItBegins(string statement, int line, int column)
    {
        var compiled = Compile(statement);

        var place = Assert.Single(UnmeteredCode.Find(compiled.Bytecode.Span, compiled.Symbols));

        Assert.Equal((UnmeteredKind.Switch, line, column), (place.Kind, place.Location!.Line, place.Location.Column));
    }

    [Fact]
    public void Find_ASwitchInAnother_TellsThemApart()
    {
        const string Nested = "n = 1;\nswitch (n) {\ncase 0:\n  switch (n) {\n  case 0: n = 4; break;\n  case 2: n = 7; break;\n  case 3: n = 8; break; }\n  n++; break;\ncase 1: n = 5; break;\ncase 2: n = 7; break; }";
        var compiled = Compile(Nested);

        Assert.Equal([8, 10], UnmeteredCode.Find(compiled.Bytecode.Span, compiled.Symbols).Select(place => place.Location!.Line).Order());
    }

    [Fact]
    public void Find_WithoutSymbols_TellsTheMethodAlone() =>
        Assert.Null(Assert.Single(UnmeteredCode.Find(Compile("for (int i = 0; i < 9; i++) n += i;").Bytecode.Span)).Location);

    [Fact]
    public void Find_InBytesThatAreNoModule_SaysSo() => Assert.Throws<FormatException>(() => UnmeteredCode.Find([1, 2, 3]));

    private static CompilationResult Compile(string statement) => ContractCompiler.Compile($$"""
        using Stratis.SmartContracts;
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { }
            public int G(int n)
            {
                {{statement}}
                return n;
            }
        }
        """);
}
