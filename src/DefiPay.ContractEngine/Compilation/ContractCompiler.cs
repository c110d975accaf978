using System.Globalization;
using DefiPay.ContractEngine.Symbols;
using DefiPay.Crypto;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>
/// Compiles contracts as the platform's tools do. The same source gives the same bytes, and so the same code hash and gas,
/// on every machine: language, options, references and compiler are fixed, and no path reaches the output.
/// </summary>
public static class ContractCompiler
{
    /// <summary>Characters of all sources together that are accepted; far above what fits into a transaction.</summary>
    public const int SourceLengthMax = 1 << 18;

    // The compiler's own code for it, which it reports where it notices early enough.
    private const string TooComplexId = "CS8078";

    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp10);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: true,
        deterministic: true);

    /// <summary>Compiles one source that has no file.</summary>
    public static CompilationResult Compile(string source, CancellationToken cancellationToken = default) =>
        Compile([new SourceFile("", source)], cancellationToken);

    /// <summary>Compiles the sources of one contract together. Their order is part of the bytecode.</summary>
    /// <exception cref="ArgumentException">
    /// No source, more than <see cref="SourceLengthMax"/> characters, brackets nested too deep to parse, or what grows with each level beyond what is compiled.
    /// </exception>
    public static CompilationResult Compile(IReadOnlyList<SourceFile> sources, CancellationToken cancellationToken = default)
    {
        CheckSize(sources);
        foreach (var source in sources) SourceNesting.Check(source);

        try
        {
            // The compiler follows some nesting without looking at its stack.
            return DeepStack.Run(() => CompileHere(sources, cancellationToken));
        }
        catch (InsufficientExecutionStackException)
        {
            var diagnostic = new CompilerDiagnostic(
                sources.Count == 1 ? sources[0].Path : null, 0, 0, TooComplexId, "An expression or statement nests too deep to compile", true);
            return new CompilationResult(default, default, [diagnostic]);
        }
    }

    private static CompilationResult CompileHere(IReadOnlyList<SourceFile> sources, CancellationToken cancellationToken)
    {
        // Trees get no path: it would show in the bytes through [CallerFilePath]. Diagnostics find it by the tree.
        var trees = sources
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, cancellationToken: cancellationToken))
            .ToArray();
        SourceLimits.Check(trees);
        var paths = trees.Zip(sources).ToDictionary(pair => pair.First, pair => pair.Second.Path);
        using var image = new MemoryStream();
        var emitted = Compilation(trees).Emit(image, cancellationToken: cancellationToken);
        var diagnostics = emitted.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => Describe(diagnostic, paths))
            .ToArray();
        if (!emitted.Success) return new CompilationResult(default, default, diagnostics);

        var bytecode = image.ToArray();
        return new CompilationResult(
            bytecode, Keccak256.Hash(bytecode), diagnostics, new Lazy<ContractSymbols>(() => SymbolCompiler.Compile(sources, bytecode)));
    }

    internal static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("SmartContract", trees, ContractReferences.All, Options);

    private static void CheckSize(IReadOnlyList<SourceFile> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0) throw new ArgumentException("A contract needs at least one source.", nameof(sources));
        var length = sources.Sum(source => (long)source.Text.Length);
        if (length > SourceLengthMax)
        {
            throw new ArgumentException(
                $"The sources have {length} characters together; at most {SourceLengthMax} are accepted.", nameof(sources));
        }
    }

    private static CompilerDiagnostic Describe(Diagnostic diagnostic, Dictionary<SyntaxTree, string> paths)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return new CompilerDiagnostic(null, 0, 0, diagnostic.Id, message, isError);
        }

        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return new CompilerDiagnostic(paths[tree], start.Line + 1, start.Character + 1, diagnostic.Id, message, isError);
    }
}
