using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>What descriptors of arguments and input fields share.</summary>
/// <typeparam name="T">The definition.</typeparam>
public abstract class ArgumentDescriptorBase<T> : DescriptorBase<T> where T : ArgumentDefinition, new()
{
    /// <summary>Creates the descriptor.</summary>
    protected ArgumentDescriptorBase(IDescriptorContext context)
        : base(context)
    {
    }

    /// <inheritdoc />
    protected internal override T Definition { get; protected set; } = new();

    /// <summary>Sets the name.</summary>
    protected void Name(string value) => Definition.Name = value;

    /// <summary>Sets the description.</summary>
    protected void Description(string? value) => Definition.Description = value;

    /// <summary>Marks the argument as deprecated.</summary>
    protected void Deprecated(string? reason) =>
        Definition.DeprecationReason = string.IsNullOrEmpty(reason) ? "No longer supported." : reason;

    /// <summary>Sets the type by a schema or runtime type.</summary>
    protected void Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    /// <summary>Sets the type by a schema or runtime type.</summary>
    protected void Type(Type type) => Definition.Type = TypeReferences.FromType(Context, type, TypeContext.Input);

    /// <summary>Sets the type by an instance.</summary>
    protected void Type<TInputType>(TInputType inputType) where TInputType : class, IInputType =>
        Definition.Type = TypeReferences.FromInstance(inputType);

    /// <summary>Sets the type by syntax.</summary>
    protected void Type(ITypeNode typeNode) => Definition.Type = TypeReferences.FromSyntax(typeNode, TypeContext.Input);

    /// <summary>Sets the default by a literal.</summary>
    protected void DefaultValue(IValueNode? value)
    {
        Definition.DefaultValue = value ?? NullValueNode.Default;
        Definition.RuntimeDefaultValue = null;
    }

    /// <summary>Sets the default by a runtime value.</summary>
    protected void DefaultValue(object? value)
    {
        Definition.DefaultValue = value as IValueNode ?? (value is null ? NullValueNode.Default : null);
        Definition.RuntimeDefaultValue = value is IValueNode ? null : value;
    }

    /// <summary>Applies a directive.</summary>
    protected void Directive<TDirective>(TDirective instance) where TDirective : class =>
        Definition.Directives.AddDirective(instance, Context.TypeInspector);

    /// <summary>Applies a directive.</summary>
    protected void Directive<TDirective>() where TDirective : class, new() => Directive(new TDirective());

    /// <summary>Applies a directive.</summary>
    protected void Directive(string name, params ArgumentNode[] arguments) => Definition.Directives.AddDirective(name, arguments);
}
