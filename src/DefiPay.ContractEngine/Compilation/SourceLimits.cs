using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>
/// Refuses sources of a few lines that take the compiler hours or all memory: what they stand for grows by a factor with each level, and the
/// compiler neither bounds it nor stops when it is told to. Contracts have no use for more, and mostly for none.
/// </summary>
internal static class SourceLimits
{
    // Of lambdas in lambdas, each is bound anew for every overload that the outer one may mean.
    private const int LambdaDepthMax = 6;

    // Of strings in the holes of strings, the text is read again for each level.
    private const int InterpolationDepthMax = 12;

    // Constant strings of constant strings, wherever they are named. More does not fit into any code.
    private const long ConstantCharsMax = 4 << 20;

    private const int NamePartsMax = 64;

    // A.B.C of a generic class names the arguments of each part in each part.
    private const double NameProductMax = 1_000_000;

    /// <summary>Looks at the sources as they are parsed.</summary>
    /// <exception cref="ArgumentException">One goes beyond the limits.</exception>
    public static void Check(IReadOnlyList<SyntaxTree> trees)
    {
        var nodes = trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).ToArray();
        Require(DeepestOf<AnonymousFunctionExpressionSyntax>(nodes) <= LambdaDepthMax, $"Lambdas nest deeper than the {LambdaDepthMax} levels that are accepted.");
        Require(
            DeepestOf<InterpolatedStringExpressionSyntax>(nodes) <= InterpolationDepthMax,
            $"Interpolated strings nest deeper than the {InterpolationDepthMax} levels that are accepted.");
        var parameters = nodes.OfType<TypeParameterListSyntax>().Select(list => list.Parameters.Count).DefaultIfEmpty().Max();
        var parts = nodes.OfType<QualifiedNameSyntax>().Where(name => name.Parent is not QualifiedNameSyntax).Select(PartsOf).DefaultIfEmpty().Max();
        Require(parts <= NamePartsMax, $"Names have more than the {NamePartsMax} parts that are accepted.");
        Require(Math.Pow(Math.Max(1, parameters), parts) <= NameProductMax, "Generic types are named by more parts than the compiler can write out.");
        Require(CharsOfConstants(nodes) <= ConstantCharsMax, $"Constant strings have more than the {ConstantCharsMax} characters that are accepted, wherever they are named.");
    }

    private static int DeepestOf<T>(SyntaxNode[] nodes)
        where T : SyntaxNode
    {
        // Outer nodes come before inner ones.
        var depths = new Dictionary<SyntaxNode, int>();
        foreach (var node in nodes.OfType<T>()) depths[node] = 1 + (node.Parent?.FirstAncestorOrSelf<T>() is { } outer ? depths[outer] : 0);
        return depths.Values.DefaultIfEmpty().Max();
    }

    private static int PartsOf(QualifiedNameSyntax name)
    {
        var parts = 1;
        for (NameSyntax? left = name; left is QualifiedNameSyntax qualified; left = qualified.Left) parts++;
        return parts;
    }

    // From above: by simple names, and as if all that stands in an initialiser were joined.
    private static long CharsOfConstants(SyntaxNode[] nodes)
    {
        var parts = nodes.OfType<VariableDeclaratorSyntax>()
            .Where(constant => constant.Initializer is not null && IsConstantString(constant.Parent?.Parent))
            .ToLookup(constant => constant.Identifier.ValueText, constant => constant.Initializer!);
        var known = new Dictionary<string, long>();
        return nodes.OfType<IdentifierNameSyntax>().Sum(name => Math.Min(ConstantCharsMax, LengthOf(name.Identifier.ValueText, parts, known)));
    }

    private static bool IsConstantString(SyntaxNode? declaration)
    {
        var (modifiers, type) = declaration switch
        {
            FieldDeclarationSyntax field => (field.Modifiers, field.Declaration.Type),
            LocalDeclarationStatementSyntax local => (local.Modifiers, local.Declaration.Type),
            _ => (default, null),
        };
        return modifiers.Any(modifier => modifier.ValueText == "const") && type is not PredefinedTypeSyntax { Keyword.ValueText: not "string" };
    }

    private static long LengthOf(string name, ILookup<string, EqualsValueClauseSyntax> parts, Dictionary<string, long> known)
    {
        if (known.TryGetValue(name, out var length)) return length;

        // A constant that is made of itself, which is an error, meets this entry.
        known[name] = 0;
        foreach (var part in parts[name])
        {
            length += part.Span.Length;
            foreach (var named in part.DescendantNodes().OfType<IdentifierNameSyntax>()) length = Math.Min(ConstantCharsMax + 1, length + LengthOf(named.Identifier.ValueText, parts, known));
        }

        return known[name] = Math.Min(ConstantCharsMax + 1, length);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new ArgumentException(otherwise);
    }
}
