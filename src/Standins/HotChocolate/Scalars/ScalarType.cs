using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>A scalar type.</summary>
public abstract class ScalarType : TypeSystemObjectBase<ScalarTypeDefinition>, ILeafType
{
    /// <summary>Creates a scalar.</summary>
    /// <param name="name">The GraphQL name.</param>
    /// <param name="bind">Whether members of the runtime type get this scalar by themselves.</param>
    protected ScalarType(string name, BindingBehavior bind = BindingBehavior.Explicit)
    {
        Name = name;
        Bind = bind;
    }

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.Scalar;

    /// <summary>Whether members of the runtime type get this scalar by themselves.</summary>
    public BindingBehavior Bind { get; }

    /// <inheritdoc />
    public abstract Type RuntimeType { get; }

    /// <summary>Where the format is specified.</summary>
    public Uri? SpecifiedBy { get; protected set; }

    /// <inheritdoc />
    public IDirectiveCollection Directives { get; private set; } = DirectiveCollection.Empty;

    /// <inheritdoc />
    public bool IsAssignableFrom(INamedType type) => ReferenceEquals(type, this);

    /// <inheritdoc />
    public abstract bool IsInstanceOfType(IValueNode valueSyntax);

    /// <inheritdoc />
    public virtual bool IsInstanceOfType(object? runtimeValue) => runtimeValue is null || RuntimeType.IsInstanceOfType(runtimeValue);

    /// <inheritdoc />
    public abstract object? ParseLiteral(IValueNode valueSyntax);

    /// <inheritdoc />
    public abstract IValueNode ParseValue(object? runtimeValue);

    /// <inheritdoc />
    public abstract IValueNode ParseResult(object? resultValue);

    /// <inheritdoc />
    public virtual object? Serialize(object? runtimeValue) =>
        TrySerialize(runtimeValue, out var resultValue) ? resultValue : throw ScalarErrors.Serialize(this, runtimeValue);

    /// <summary>Runtime value to what is written as JSON; false refuses it.</summary>
    public abstract bool TrySerialize(object? runtimeValue, out object? resultValue);

    /// <inheritdoc />
    public virtual object? Deserialize(object? resultValue) =>
        TryDeserialize(resultValue, out var runtimeValue) ? runtimeValue : throw ScalarErrors.Deserialize(this, resultValue);

    /// <summary>JSON value to runtime value; false refuses it.</summary>
    public abstract bool TryDeserialize(object? resultValue, out object? runtimeValue);

    /// <summary>Converts a result value that has another .NET type than expected.</summary>
    protected bool TryConvertSerialized<T>(object serialized, [NotNullWhen(true)] out T? value)
    {
        if (ValueConverter.TryConvert(serialized, typeof(T), out var converted) && converted is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <inheritdoc />
    protected override ScalarTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new ScalarTypeDescriptor(context.DescriptorContext, Name, Description);
        context.TypeInspector.ApplyAttributes(context.DescriptorContext, descriptor, GetType());
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Describes the type further.</summary>
    protected virtual void Configure(IScalarTypeDescriptor descriptor)
    {
    }

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, ScalarTypeDefinition definition)
    {
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, ScalarTypeDefinition definition) =>
        SpecifiedBy = definition.SpecifiedBy ?? SpecifiedBy;

    /// <inheritdoc />
    protected sealed override void OnCompleteMetadata(ITypeCompletionContext context, ScalarTypeDefinition definition)
    {
        if (SpecifiedBy is not null)
        {
            definition.Directives.Add(new DirectiveDefinition(new DirectiveNode(
                "specifiedBy", new ArgumentNode("url", new StringValueNode(SpecifiedBy.ToString())))));
        }

        Directives = DirectiveCollection.Create(context, this, definition.GetDirectives());
    }
}
