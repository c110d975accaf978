using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>Picks, out of the sources of a project with several contracts, what one of them is made of.</summary>
public static class NeededSources
{
    /// <summary>
    /// The files in which a class stands, those of every type that they name, those that these name, and so on; in the order given.
    /// What a file says in comments does not count; a file with a global using is needed by all.
    /// </summary>
    /// <param name="typeName">The class, with its namespace if it has one.</param>
    /// <param name="project">The sources of the project, which need not compile as a whole.</param>
    /// <returns>Empty when no source declares the class.</returns>
    public static IReadOnlyList<SourceFile> Of(string typeName, IReadOnlyList<SourceFile> project)
    {
        ArgumentNullException.ThrowIfNull(project);
        foreach (var source in project) SourceNesting.Check(source);
        return DeepStack.Run(() => Find(typeName, project));
    }

    private static SourceFile[] Find(string typeName, IReadOnlyList<SourceFile> project)
    {
        var trees = project.Select(source => CSharpSyntaxTree.ParseText(source.Text, ContractCompiler.ParseOptions)).ToArray();
        SourceLimits.Check(trees);
        var compilation = ContractCompiler.Compilation(trees);
        if (compilation.Assembly.GetTypeByMetadataName(typeName) is not { } wanted) return [];

        var needed = new HashSet<SyntaxTree>();
        var open = new Stack<SyntaxTree>(Declaring(wanted).Concat(trees.Where(HasGlobalUsing)));
        while (open.TryPop(out var tree))
        {
            if (!needed.Add(tree)) continue;
            foreach (var other in Named(tree, compilation.GetSemanticModel(tree))) open.Push(other);
        }

        return [.. project.Zip(trees).Where(pair => needed.Contains(pair.Second)).Select(pair => pair.First)];
    }

    // What holds for all files stands in one that nobody names.
    private static bool HasGlobalUsing(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).Usings.Any(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));

    // A name that fits several overloads, as in nameof, has candidates instead of a symbol.
    private static IEnumerable<SyntaxTree> Named(SyntaxTree tree, SemanticModel model) =>
        tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name))
            .SelectMany(info => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols.AsEnumerable())
            .SelectMany(symbol => Declaring(symbol as INamedTypeSymbol ?? symbol.ContainingType))
            .Distinct();

    private static IEnumerable<SyntaxTree> Declaring(INamedTypeSymbol? type) =>
        type is null ? [] : type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree);
}
