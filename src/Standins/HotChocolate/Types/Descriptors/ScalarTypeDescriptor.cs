using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IScalarTypeDescriptor"/>.</summary>
public class ScalarTypeDescriptor : DescriptorBase<ScalarTypeDefinition>, IScalarTypeDescriptor
{
    /// <summary>Describes a scalar.</summary>
    public ScalarTypeDescriptor(IDescriptorContext context, string name, string? description)
        : base(context)
    {
        Definition.Name = name;
        Definition.Description = description;
    }

    /// <inheritdoc />
    protected internal override ScalarTypeDefinition Definition { get; protected set; } = new();

    /// <inheritdoc />
    public IScalarTypeDescriptor Name(string value) => Do(() => Definition.Name = value);

    /// <inheritdoc />
    public IScalarTypeDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IScalarTypeDescriptor SpecifiedBy(Uri specifiedBy) => Do(() => Definition.SpecifiedBy = specifiedBy);

    /// <inheritdoc />
    public IScalarTypeDescriptor Directive<T>(T directiveInstance) where T : class =>
        Do(() => Definition.Directives.AddDirective(directiveInstance, Context.TypeInspector));

    /// <inheritdoc />
    public IScalarTypeDescriptor Directive<T>() where T : class, new() => Directive(new T());

    /// <inheritdoc />
    public IScalarTypeDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Definition.Directives.AddDirective(name, arguments));

    private ScalarTypeDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
