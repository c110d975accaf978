using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Validation;
using DefiPay.Crypto;

namespace DefiPay.ContractEngine.Tests.Symbols;

public sealed class ContractSymbolsTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { }
            public static int Count;
            public double Half(int n)
            {
                double half = n;
                return half / 2;
            }
            public void Take(decimal price)
            {
                State.SetBool("taken",
                    true);
            }
        }
        """;

    [Fact]
    public void Symbols_OfCode_LeaveTheCodeAsItIs()
    {
        var compiled = ContractCompiler.Compile([new SourceFile("/home/ann/K.cs", Source)]);
        var before = compiled.Bytecode.ToArray();
        Assert.NotEmpty(compiled.Symbols!.Pdb.ToArray());
        Assert.Equal(before, ContractCompiler.Compile(Source).Bytecode.ToArray());
        Assert.Equal(Keccak256.Hash(compiled.Bytecode.Span), compiled.CodeHash.ToArray());
        using var pe = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(before));
        Assert.DoesNotContain(pe.ReadDebugDirectory(), entry => entry.Type == System.Reflection.PortableExecutable.DebugDirectoryEntryType.CodeView);
    }

    [Fact]
    public void Find_AnInstructionOfAStatement_GivesFileLineAndText()
    {
        var symbols = ContractCompiler.Compile([new SourceFile("K.cs", Source)]).Symbols!;
        var span = Enumerable.Range(1, 3).SelectMany(symbols.PointsOf).Select(point => point.Span!).Single(span => span.Line == 13);
        Assert.Equal(new SourceSpan("K.cs", 13, 9, 14, 19), span);
        Assert.Equal("State.SetBool(\"taken\", true);", symbols.TextOf(span));
        Assert.Equal("State.SetBool(\"taken\",", symbols.LineOf("K.cs", 13));
        Assert.Null(symbols.LineOf("other.cs", 13));
    }

    [Fact]
    public void Find_SourceWithoutPath_HasANameAllTheSame()
    {
        var symbols = ContractCompiler.Compile(Source).Symbols!;
        Assert.Equal("contract.cs", symbols.Find(1, 0)!.File);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BSJB")]
    [InlineData("not a pdb at all, but long enough to be read as one")]
    public void Read_OtherBytes_AreRefused(string text) =>
        Assert.Throws<FormatException>(() => ContractSymbols.Read(System.Text.Encoding.ASCII.GetBytes(text), []));

    [Fact]
    public void Validate_WithSymbols_PointsAtFileAndLine()
    {
        var compiled = ContractCompiler.Compile([new SourceFile("src/K.cs", Source)]);
        var plain = ContractValidator.Default.Validate(compiled.Bytecode.Span);
        var located = ContractValidator.Default.Validate(compiled.Bytecode.Span, compiled.Symbols);

        Assert.Equal(plain.Errors, located.Errors.Select(error => error with { Location = null }));
        Assert.All(plain.Errors, error => Assert.Null(error.Location));
        Assert.Contains(located.Errors, error => error.Rule == "FloatValidationResult" && error.Location is { File: "src/K.cs", Line: 8 });
        Assert.Contains(located.Errors, error => error.Rule == "FloatValidationResult" && error.Location is { Line: 9 });
        Assert.Contains(located.Errors, error => error.Rule == "MethodParamValidationResult" && error.Location is { Line: 11, Column: 17 });
        Assert.Contains(located.Errors, error => error.Rule == "FieldDefinitionValidationResult" && error.Location is { Line: 5, Column: 23 });
    }

    [Fact]
    public void Table_WhenFull_LetsTheOldestGo()
    {
        var symbols = ContractCompiler.Compile(Source).Symbols!;
        var table = new ContractSymbolTable(capacity: 2);
        for (byte i = 0; i < 3; i++) table.Add([i], symbols);
        Assert.Null(table.Find([0]));
        Assert.Same(symbols, table.Find([2]));
    }
}
