using System.Reflection;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IDirectiveTypeDescriptor"/>.</summary>
public class DirectiveTypeDescriptor : DescriptorBase<DirectiveTypeDefinition>, IDirectiveTypeDescriptor
{
    private readonly List<DirectiveArgumentDescriptor> _arguments = [];

    /// <summary>Describes a directive without a .NET type.</summary>
    public DirectiveTypeDescriptor(IDescriptorContext context)
        : base(context)
    {
    }

    /// <summary>Describes the directive of a .NET type.</summary>
    public DirectiveTypeDescriptor(IDescriptorContext context, Type runtimeType)
        : base(context)
    {
        Definition.RuntimeType = runtimeType;
        var name = context.Naming.GetTypeName(runtimeType);
        Definition.Name = context.Naming.FormatFieldName(
            name.EndsWith("Directive", StringComparison.Ordinal) && name.Length > 9 ? name[..^9] : name);
        Definition.Description = context.Naming.GetTypeDescription(runtimeType, TypeKind.Directive);
        foreach (var property in context.TypeInspector.GetMembers(runtimeType).OfType<PropertyInfo>())
        {
            _arguments.Add(new DirectiveArgumentDescriptor(context, property));
        }
    }

    /// <inheritdoc />
    protected internal override DirectiveTypeDefinition Definition { get; protected set; } = new();

    /// <inheritdoc />
    public IDirectiveTypeDescriptor Name(string value) => Do(() => Definition.Name = value);

    /// <inheritdoc />
    public IDirectiveTypeDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IDirectiveArgumentDescriptor Argument(string name)
    {
        var argument = _arguments.FirstOrDefault(a => a.Definition.Name == name);
        if (argument is null)
        {
            argument = new DirectiveArgumentDescriptor(Context, name);
            _arguments.Add(argument);
        }

        return argument;
    }

    /// <inheritdoc />
    public IDirectiveTypeDescriptor Location(DirectiveLocation value) => Do(() => Definition.Locations |= value);

    /// <inheritdoc />
    public IDirectiveTypeDescriptor Repeatable() => Do(() => Definition.IsRepeatable = true);

    /// <inheritdoc />
    protected override void OnCreateDefinition(DirectiveTypeDefinition definition)
    {
        if (definition.RuntimeType != typeof(object))
        {
            Context.TypeInspector.ApplyAttributes(Context, this, definition.RuntimeType);
        }

        foreach (var argument in _arguments)
        {
            var created = argument.CreateDefinition();
            if (!created.Ignore)
            {
                definition.Arguments.Add(created);
            }
        }
    }

    private DirectiveTypeDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
