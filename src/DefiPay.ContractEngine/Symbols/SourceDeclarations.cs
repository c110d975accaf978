using DefiPay.ContractEngine.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DefiPay.ContractEngine.Symbols;

/// <summary>Where types and members are declared, and where a switch begins. A PDB knows statements only.</summary>
internal sealed class SourceDeclarations
{
    private readonly Dictionary<string, SyntaxTree> _trees = [];
    private readonly Dictionary<string, SourceSpan> _types = [];
    private readonly Dictionary<(string Type, string Name), SourceSpan> _fields = [];

    public SourceDeclarations(IReadOnlyList<SourceFile> sources)
    {
        foreach (var source in sources)
        {
            var tree = CSharpSyntaxTree.ParseText(source.Text, ContractCompiler.ParseOptions, source.Path);
            if (!_trees.TryAdd(source.Path, tree)) continue;
            foreach (var type in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                _types.TryAdd(type.Identifier.ValueText, SpanOf(type.Identifier));
                foreach (var field in (type as TypeDeclarationSyntax)?.Members.SelectMany(FieldsOf) ?? [])
                {
                    _fields.TryAdd((type.Identifier.ValueText, field.ValueText), SpanOf(field));
                }
            }
        }
    }

    /// <summary>A type by its simple name; of several the first.</summary>
    public SourceSpan? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>A field of a type, or what keeps its value in one; of several of the same names the first.</summary>
    public SourceSpan? Field(string type, string name) => _fields.TryGetValue((type, name), out var found) ? found : null;

    /// <summary>The name of the method, constructor or property around a place.</summary>
    public SourceSpan? MemberAround(SourceSpan place) => NodeAt(place)?.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        MethodDeclarationSyntax method => SpanOf(method.Identifier),
        ConstructorDeclarationSyntax constructor => SpanOf(constructor.Identifier),
        PropertyDeclarationSyntax property => SpanOf(property.Identifier),
        _ => null,
    };

    /// <summary>The word <c>switch</c> of the innermost switch that has a place in one of its arms.</summary>
    public SourceSpan? SwitchAround(SourceSpan place) => NodeAt(place)?.FirstAncestorOrSelf<SyntaxNode>(node => node is SwitchSectionSyntax or SwitchExpressionArmSyntax)?.Parent switch
    {
        SwitchStatementSyntax statement => SpanOf(statement.SwitchKeyword),
        SwitchExpressionSyntax expression => SpanOf(expression.SwitchKeyword),
        _ => null,
    };

    private SyntaxNode? NodeAt(SourceSpan place)
    {
        if (!_trees.TryGetValue(place.File, out var tree)) return null;
        var lines = tree.GetText().Lines;
        if (place.Line > lines.Count || place.Column - 1 > lines[place.Line - 1].Span.Length) return null;
        var position = lines.GetPosition(new LinePosition(place.Line - 1, place.Column - 1));
        return tree.GetRoot().FindToken(position).Parent;
    }

    private static IEnumerable<SyntaxToken> FieldsOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => variable.Identifier),
        PropertyDeclarationSyntax property => [property.Identifier],
        _ => [],
    };

    private static SourceSpan SpanOf(SyntaxToken token)
    {
        var span = token.GetLocation().GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return new SourceSpan(token.SyntaxTree!.FilePath, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }
}
