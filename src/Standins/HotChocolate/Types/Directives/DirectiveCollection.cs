using System.Collections;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The default <see cref="IDirectiveCollection"/>.</summary>
internal sealed class DirectiveCollection : IDirectiveCollection
{
    private readonly Directive[] _directives;

    private DirectiveCollection(Directive[] directives) => _directives = directives;

    public static DirectiveCollection Empty { get; } = new([]);

    public int Count => _directives.Length;

    public Directive this[int index] => _directives[index];

    public IEnumerable<Directive> this[string directiveName] => _directives.Where(d => d.Type.Name == directiveName);

    public static DirectiveCollection Create(
        ITypeCompletionContext context,
        ITypeSystemMember owner,
        IReadOnlyList<DirectiveDefinition> definitions,
        string? deprecationReason = null)
    {
        if (definitions.Count == 0 && deprecationReason is null)
        {
            return Empty;
        }

        var directives = new List<Directive>();
        foreach (var definition in definitions)
        {
            directives.Add(Create(context, owner, definition));
        }

        if (deprecationReason is not null && context.TryGetDirectiveType("deprecated", out var deprecated))
        {
            directives.Add(deprecated.Apply(
                new DirectiveNode("deprecated", new ArgumentNode("reason", new StringValueNode(deprecationReason))), null));
        }

        return new DirectiveCollection([.. directives]);
    }

    private static Directive Create(ITypeCompletionContext context, ITypeSystemMember owner, DirectiveDefinition definition)
    {
        if (definition.Value is DirectiveNode node)
        {
            return context.TryGetDirectiveType(node.Name.Value, out var named)
                ? named.Apply(node, named.Parse(context.DescriptorContext.InputParser, node))
                : throw SchemaErrors.UnknownDirective(context.Type, owner, node.Name.Value);
        }

        var type = ((TypeCompletionContext)context).GetDirectiveType(definition.Value.GetType())
            ?? throw SchemaErrors.UnknownDirective(context.Type, owner, definition.Value.GetType().Name);
        return type.Apply(type.Format(context.DescriptorContext.InputFormatter(), definition.Value), definition.Value);
    }

    public bool ContainsDirective(string directiveName) => FirstOrDefault(directiveName) is not null;

    public bool ContainsDirective<TRuntimeType>() where TRuntimeType : notnull => FirstOrDefault<TRuntimeType>() is not null;

    public Directive? FirstOrDefault(string directiveName) => _directives.FirstOrDefault(d => d.Type.Name == directiveName);

    public Directive? FirstOrDefault<TRuntimeType>() where TRuntimeType : notnull =>
        _directives.FirstOrDefault(d => d.Value is TRuntimeType);

    public IEnumerator<Directive> GetEnumerator() => ((IEnumerable<Directive>)_directives).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
