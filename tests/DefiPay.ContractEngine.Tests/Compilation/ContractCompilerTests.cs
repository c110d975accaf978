using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractEngine.Tests.Compilation;

public sealed class ContractCompilerTests
{
    private const string Interface = "public interface IGreeter { string Hello(); }\n";

    private const string Contract = """
        using Stratis.SmartContracts;
        public class K : SmartContract, IGreeter
        {
            public K(ISmartContractState s) : base(s) { }
            public string Hello() { return "hello"; }
        }
        """;

    [Fact]
    public void Compile_SeveralFiles_PathsDoNotReachTheBytes()
    {
        var here = ContractCompiler.Compile([new SourceFile("/home/ann/IGreeter.cs", Interface), new SourceFile("/home/ann/K.cs", Contract)]);
        var there = ContractCompiler.Compile([new SourceFile(@"C:\work\IGreeter.cs", Interface), new SourceFile(@"C:\work\K.cs", Contract)]);
        Assert.True(here.Succeeded);
        Assert.Equal(here.Bytecode.ToArray(), there.Bytecode.ToArray());
        Assert.Equal(here.CodeHash.ToArray(), there.CodeHash.ToArray());
    }

    [Fact]
    public void Compile_Mistake_NamesFileLineAndColumn()
    {
        var broken = Contract.Replace("return \"hello\"", "return hello");
        var result = ContractCompiler.Compile([new SourceFile("IGreeter.cs", Interface), new SourceFile("K.cs", broken)]);
        Assert.False(result.Succeeded);
        Assert.Equal(
            "K.cs(5,36): error CS0103: The name 'hello' does not exist in the current context",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void Compile_Warning_IsReportedAndCompiles()
    {
        var result = ContractCompiler.Compile([new SourceFile("", Interface), new SourceFile("K.cs", Contract.Replace("return \"hello\"", "int unused; return \"hello\""))]);
        Assert.True(result.Succeeded);
        Assert.False(Assert.Single(result.Diagnostics).IsError);
    }

    [Theory]
    [InlineData("raw", "public string Hello() { return \"\"\"hello\"\"\"; }")]
    [InlineData("math", "public string Hello() { return System.Math.Max(1, 2).ToString(); }")]
    [InlineData("list", "public string Hello() { return new System.Collections.Generic.List<int>().ToString(); }")]
    public void Compile_WhatContractsCannotUse_IsAnError(string name, string method)
    {
        var source = Interface + Contract.Replace("public string Hello() { return \"hello\"; }", method).Replace("using Stratis", "using  Stratis");
        var result = ContractCompiler.Compile([new SourceFile("I.cs", Interface), new SourceFile(name, source[Interface.Length..])]);
        Assert.False(result.Succeeded);
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(name, diagnostic.File));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("new[]{", "}")]
    [InlineData("a<", ">")]
    public void Compile_BracketsNestedBeyondReason_NamesTheFile(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 30_000)) + "1" + string.Concat(Enumerable.Repeat(close, 30_000));
        var source = new SourceFile("Deep.cs", $"class C {{ object A() {{ return {nested}; }} }}");
        Assert.Contains("Deep.cs", Assert.Throws<ArgumentException>(() => ContractCompiler.Compile([source])).Message);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("a=")]
    [InlineData("a?a:")]
    public void Compile_ExpressionNestedBeyondReason_IsAnError(string part)
    {
        var nested = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)) + "1";
        var result = ContractCompiler.Compile($"class C {{ object A() {{ return {nested}; }} }}");
        Assert.False(result.Succeeded);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Compile_StatementsNestedBeyondReason_IsAnError()
    {
        var nested = string.Concat(Enumerable.Repeat("if(a)", 40_000));
        Assert.False(ContractCompiler.Compile($"class C {{ void A(bool a) {{ {nested}; }} }}").Succeeded);
    }

    /// <summary>A few lines that took the compiler minutes, hours, or 7 GB.</summary>
    [Theory]
    [InlineData("Lambdas")]
    [InlineData("Interpolated strings")]
    [InlineData("Constant strings")]
    [InlineData("Generic types")]
    [InlineData("Names")]
    public void Compile_SourceThatGrowsWithEachLevel_SaysWhatIsAccepted(string what)
    {
        var source = what switch
        {
            "Lambdas" => $"using System; class T {{ static int M(Func<int, int> f) => 0; static string M(Func<string, string> f) => null; void G() {{ {Nested("M(x0 => ", 25, "x0", ")")}; }} }}",
            "Interpolated strings" => $"class T {{ string G(string a) {{ return {Nested("$\"{", 200, "a", "}\"")}; }} }}",
            "Constant strings" => $"class T {{ const string c0 = \"aaaaaaaaaaaaaaaa\"; {string.Concat(Enumerable.Range(1, 29).Select(i => $"const string c{i} = c{i - 1} + c{i - 1}; "))} string G() {{ return c29; }} }}",
            "Names" => $"namespace {Nested("a.", 100_000, "a", "")} {{ class T {{ }} }}",
            _ => "class A<T1, T2, T3, T4, T5, T6> { class B : A<B, B, B, B, B, B> { B.B.B.B.B.B.B.B.B.B.B.B b; } }",
        };
        Assert.StartsWith(what, Assert.Throws<ArgumentException>(() => ContractCompiler.Compile(source)).Message, StringComparison.Ordinal);
    }

    /// <summary>Far more than contracts have, and all of it is compiled.</summary>
    [Fact]
    public void Compile_ConstantsNamesAndTextsOfAnOrdinaryContract_AreWithinTheLimits()
    {
        var constants = string.Concat(Enumerable.Range(0, 300).Select(i => $"const string Key{i} = \"a key of forty or so characters, number {i}\"; const ulong Sum{i} = {(i < 2 ? "1" : $"Sum{i - 1} + Sum{i - 2} - Sum{i - 2}")}; "));
        var uses = string.Concat(Enumerable.Range(0, 300).Select(i => $"State.SetString(Key{i}, $\"{{Key{i}}}:{{$\"{{Sum{i}}}\"}}\"); "));
        var result = ContractCompiler.Compile($$"""
            using Stratis.SmartContracts;
            [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] public struct Pair<T, U> { public T One; public U Two; }
            public class K : SmartContract { {{constants}} public K(ISmartContractState s) : base(s) { } public void G() { {{uses}} } }
            """);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
    }

    private static string Nested(string open, int levels, string inner, string close) =>
        string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels));

    [Fact]
    public void Compile_TooLong_SaysWhatIsAccepted()
    {
        var refusal = Assert.Throws<ArgumentException>(() => ContractCompiler.Compile(new string(' ', ContractCompiler.SourceLengthMax + 1)));
        Assert.Contains("262144", refusal.Message);
    }
}
