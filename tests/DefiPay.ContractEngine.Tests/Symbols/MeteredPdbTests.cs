using System.Collections.Immutable;
using System.Reflection.Metadata;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tests.Metering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using Mono.Cecil.Cil;
using MethodDefinition = Mono.Cecil.MethodDefinition;
using ModuleDefinition = Mono.Cecil.ModuleDefinition;

namespace DefiPay.ContractEngine.Tests.Symbols;

/// <summary>The PDB of the code that runs, which metering has moved.</summary>
public sealed class MeteredPdbTests
{
    public static TheoryData<string> Contracts => [.. SampleContracts.Names];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void EveryStatement_AfterMetering_StandsAtTheSameInstruction(string name)
    {
        var compiled = SampleContracts.Compile(name);
        var symbols = compiled.Symbols!;
        var metered = Meter(compiled, out var pdb);
        using var original = ContractModule.TryRead(compiled.Bytecode.Span)!;

        var count = 0;
        foreach (var method in original.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            var row = (int)method.MetadataToken.RID;
            var points = symbols.PointsOf(row);
            var carried = pdb.PointsOf(row);
            Assert.Equal(points.Select(point => point.Span), carried.Select(point => point.Span));
            var moved = ((MethodDefinition)metered.LookupToken(method.MetadataToken)).Body.Instructions.ToDictionary(instruction => instruction.Offset);
            foreach (var (before, after) in points.Zip(carried))
            {
                var instruction = method.Body.Instructions.Single(instruction => instruction.Offset == before.Offset);
                Assert.True(after.Offset >= before.Offset, $"{method.FullName} {before.Span}: metering adds instructions and takes none away.");
                Assert.True(SameWork(instruction, moved[after.Offset]), $"{method.FullName} {before.Span}: {instruction} has become {moved[after.Offset]}");
                count++;
            }
        }

        Assert.True(count > 3);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void EveryStatement_ReadBackFromTheMeteredPdb_HasItsFileAndLine(string name)
    {
        var compiled = SampleContracts.Compile(name);
        Meter(compiled, out var pdb);
        using var original = ContractModule.TryRead(compiled.Bytecode.Span)!;
        var found = original.GetTypes().SelectMany(type => type.Methods)
            .SelectMany(method => pdb.PointsOf((int)method.MetadataToken.RID))
            .Where(point => point.Span is not null)
            .Select(point => (point.Span!.File, point.Span.Line, point.Span.Column))
            .ToHashSet();

        var missing = SampleContracts.Sources(name)
            .SelectMany(source => Statements(source).Where(at => !found.Contains((source.Path, at.Line, at.Column))).Select(at => $"{source.Path}({at.Line},{at.Column})"));
        Assert.Empty(missing);
    }

    [Fact]
    public void Load_WithSymbols_KeepsNamesOfLocalsAndCodeUnoptimised()
    {
        var compiled = ContractCompiler.Compile([new SourceFile("K.cs", """
            using Stratis.SmartContracts;
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                public int G(int n)
                {
                    int sum = 0;
                    for (int i = 0; i < n; i++) sum += i;
                    return sum;
                }
            }
            """)]);
        Meter(compiled, out _, out var image);
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshalOf(image.Pdb!));
        var reader = provider.GetMetadataReader();
        Assert.Equal(["sum", "i"], reader.LocalVariables.Select(handle => reader.GetString(reader.GetLocalVariable(handle).Name)));

        var table = new ContractSymbolTable();
        table.Add(compiled);
        var type = new ContractLoader(symbols: table).Load(compiled.Bytecode.Span).FindType("K")!;
        var debuggable = type.Assembly.GetCustomAttributes(typeof(System.Diagnostics.DebuggableAttribute), false).Cast<System.Diagnostics.DebuggableAttribute>();
        Assert.True(Assert.Single(debuggable).IsJITOptimizerDisabled);
    }

    /// <summary>A debugger finds break points, and a stack trace its lines, through the runtime: so the runtime is asked.</summary>
    [Fact]
    public void Exception_InCodeWithSymbols_HasFileAndLineInItsStackTrace()
    {
        var compiled = ContractCompiler.Compile([new SourceFile("/src/K.cs", """
            using Stratis.SmartContracts;
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                public int G(int n)
                {
                    for (int i = 10; i > n; i--)
                    {
                        Assert(i != 7, "seven");
                    }
                    return n;
                }
            }
            """)]);
        var table = new ContractSymbolTable();
        table.Add(compiled);
        var outcome = ContractHost.Call(new ContractLoader(symbols: table), compiled.Bytecode, "G", 3);
        Assert.Contains("/src/K.cs:line 9", outcome.Failure!.StackTrace);
    }

    private static ModuleDefinition Meter(CompilationResult compiled, out ContractSymbols pdb) => Meter(compiled, out pdb, out _);

    private static ModuleDefinition Meter(CompilationResult compiled, out ContractSymbols pdb, out MeteredImage image)
    {
        var module = ContractModule.TryRead(compiled.Bytecode.Span)!;
        ModuleRewriter.Rewrite(module, compiled.Symbols);
        image = MeteredImage.Write(module, withSymbols: true);
        pdb = ContractSymbols.Read(image.Pdb!.ToArray(), []);
        return ModuleDefinition.ReadModule(new MemoryStream(image.Assembly.ToArray()));
    }

    private static ImmutableArray<byte> ImmutableCollectionsMarshalOf(MemoryStream stream) => [.. stream.ToArray()];

    // Branches have become long, calls may have become guarded ones.
    private static bool SameWork(Instruction before, Instruction after) =>
        before.OpCode == after.OpCode
        || before.OpCode.Name.Replace(".s", "", StringComparison.Ordinal) == after.OpCode.Name.Replace(".s", "", StringComparison.Ordinal)
        || (before.OpCode.FlowControl == FlowControl.Call && after.OpCode.FlowControl == FlowControl.Call);

    /// <summary>
    /// Where each statement begins that does something by itself, the conditions of loops and the bodies behind an arrow included. What a release
    /// build leaves out (an unread constant, a local that needs no computing) is not one.
    /// </summary>
    private static IEnumerable<(int Line, int Column)> Statements(SourceFile source) =>
        CSharpSyntaxTree.ParseText(source.Text, ContractCompiler.ParseOptions).GetRoot().DescendantNodes()
            .Select(StartOf)
            .OfType<Location>()
            .Select(location => location.GetLineSpan().StartLinePosition)
            .Select(start => (start.Line + 1, start.Character + 1));

    private static Location? StartOf(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax or ReturnStatementSyntax or IfStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax => node.GetLocation(),
        LocalDeclarationStatementSyntax { IsConst: false, Declaration.Variables: [{ Initializer.Value: InvocationExpressionSyntax }] } => node.GetLocation(),
        WhileStatementSyntax { Condition: not LiteralExpressionSyntax } => node.GetLocation(),
        DoStatementSyntax loop => loop.WhileKeyword.GetLocation(),
        ForStatementSyntax { Condition: { } condition } => condition.GetLocation(),
        ForEachStatementSyntax loop => loop.Expression.GetLocation(),
        ArrowExpressionClauseSyntax arrow => arrow.Expression.GetLocation(),
        _ => null,
    };
}
