using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>A directive's type.</summary>
public class DirectiveType : TypeSystemObjectBase<DirectiveTypeDefinition>, IHasRuntimeType
{
    private readonly Action<IDirectiveTypeDescriptor>? _configure;
    private PropertyInfo?[] _properties = [];

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected DirectiveType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes.</summary>
    public DirectiveType(Action<IDirectiveTypeDescriptor> configure) => _configure = configure;

    /// <summary>The .NET type of its instances.</summary>
    public Type RuntimeType { get; private set; } = typeof(object);

    /// <summary>True when it may be applied more than once to one member.</summary>
    public bool IsRepeatable { get; private set; }

    /// <summary>Where it may be applied.</summary>
    public DirectiveLocation Locations { get; private set; }

    /// <summary>The arguments.</summary>
    public FieldCollection<Argument> Arguments { get; private set; } = FieldCollection<Argument>.Empty;

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IDirectiveTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override DirectiveTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = NewDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    private protected virtual DirectiveTypeDescriptor NewDescriptor(IDescriptorContext context) => new(context);

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, DirectiveTypeDefinition definition)
    {
        RuntimeType = definition.RuntimeType;
        IsRepeatable = definition.IsRepeatable;
        Locations = definition.Locations;
        Arguments = new FieldCollection<Argument>(definition.Arguments.Select((a, i) => new Argument(a, i)));
        _properties = definition.Arguments.Select(a => a.Property).ToArray();
        foreach (var argument in Arguments)
        {
            argument.Complete(context, this, new SchemaCoordinate(Name, null, argument.Name, ofDirective: true));
        }
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, DirectiveTypeDefinition definition)
    {
        foreach (var argument in Arguments)
        {
            argument.CompleteMetadata(context);
        }
    }

    /// <inheritdoc />
    protected override void OnFinalizeType(ITypeCompletionContext context, DirectiveTypeDefinition definition)
    {
        foreach (var argument in Arguments)
        {
            argument.FinalizeField(context);
        }
    }

    internal Directive Apply(DirectiveNode node, object? value) => new(this, node, value);

    internal object? Parse(InputParser parser, DirectiveNode node)
    {
        if (RuntimeType == typeof(object))
        {
            return null;
        }

        var values = new Dictionary<string, object?>();
        foreach (var argument in node.Arguments)
        {
            if (Arguments.TryGetField(argument.Name.Value, out var field))
            {
                values[_properties[field.Index]?.Name ?? field.Name] = parser.ParseLiteral(argument.Value, field);
            }
        }

        return InputObjectCompiler.Create(RuntimeType, values);
    }

    internal DirectiveNode Format(InputFormatter formatter, object value)
    {
        var arguments = new List<ArgumentNode>();
        foreach (var argument in Arguments)
        {
            if (_properties[argument.Index]?.GetValue(value) is { } set)
            {
                arguments.Add(new ArgumentNode(argument.Name, formatter.FormatValue(set, argument.Type)));
            }
        }

        return new DirectiveNode(Name, arguments);
    }
}
