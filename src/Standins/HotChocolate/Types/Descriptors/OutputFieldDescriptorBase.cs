using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>What descriptors of object and interface fields share.</summary>
/// <typeparam name="T">The definition.</typeparam>
public abstract class OutputFieldDescriptorBase<T> : DescriptorBase<T> where T : OutputFieldDefinitionBase
{
    private readonly List<ArgumentDescriptor> _arguments = [];

    /// <summary>Creates the descriptor.</summary>
    protected OutputFieldDescriptorBase(IDescriptorContext context)
        : base(context)
    {
    }

    internal ArgumentDescriptor GetArgument(string name, Func<ArgumentDescriptor> create)
    {
        if (_arguments.FirstOrDefault(a => a.Definition.Name == name) is { } existing)
        {
            return existing;
        }

        var descriptor = create();
        _arguments.Add(descriptor);
        return descriptor;
    }

    /// <summary>Sets the name.</summary>
    protected void Name(string value) => Definition.Name = value;

    /// <summary>Sets the description.</summary>
    protected void Description(string? value) => Definition.Description = value;

    /// <summary>Marks the field as deprecated.</summary>
    protected void Deprecated(string? reason) =>
        Definition.DeprecationReason = string.IsNullOrEmpty(reason) ? "No longer supported." : reason;

    /// <summary>Sets the type by a schema or runtime type.</summary>
    protected void Type(Type type) => Definition.Type = TypeReferences.FromType(Context, type, TypeContext.Output);

    /// <summary>Sets the type by an instance.</summary>
    protected void TypeInstance(IOutputType type) => Definition.Type = TypeReferences.FromInstance(type);

    /// <summary>Sets the type by syntax.</summary>
    protected void Type(ITypeNode typeNode) => Definition.Type = TypeReferences.FromSyntax(typeNode, TypeContext.Output);

    /// <summary>Adds or configures an argument.</summary>
    protected void Argument(string argumentName, Action<IArgumentDescriptor> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(argumentName);
        configure(GetArgument(argumentName, () => new ArgumentDescriptor(Context, argumentName)));
    }

    /// <summary>Applies a directive.</summary>
    protected void Directive<TDirective>(TDirective instance) where TDirective : class =>
        Definition.Directives.AddDirective(instance, Context.TypeInspector);

    /// <summary>Applies a directive.</summary>
    protected void Directive<TDirective>() where TDirective : class, new() => Directive(new TDirective());

    /// <summary>Applies a directive.</summary>
    protected void Directive(string name, params ArgumentNode[] arguments) => Definition.Directives.AddDirective(name, arguments);

    /// <inheritdoc />
    protected override void OnCreateDefinition(T definition)
    {
        foreach (var argument in _arguments)
        {
            var created = argument.CreateDefinition();
            if (!created.Ignore && definition.Arguments.All(a => a.Name != created.Name))
            {
                definition.Arguments.Add(created);
            }
        }
    }
}
