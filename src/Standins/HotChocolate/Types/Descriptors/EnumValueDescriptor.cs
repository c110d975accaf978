using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IEnumValueDescriptor"/>.</summary>
public class EnumValueDescriptor : DescriptorBase<EnumValueDefinition>, IEnumValueDescriptor
{
    /// <summary>Describes the value of a .NET value.</summary>
    public EnumValueDescriptor(IDescriptorContext context, object runtimeValue)
        : base(context)
    {
        Definition.Name = context.Naming.GetEnumValueName(runtimeValue);
        Definition.RuntimeValue = runtimeValue;
        Definition.Description = context.Naming.GetEnumValueDescription(runtimeValue);
        Definition.Member = runtimeValue.GetType().IsEnum ? runtimeValue.GetType().GetField(runtimeValue.ToString()!) : null;
        if (context.Naming.IsDeprecated(runtimeValue, out var reason))
        {
            Definition.DeprecationReason = reason;
        }

        Definition.Ignore = Definition.Member?.IsDefined(typeof(GraphQLIgnoreAttribute), true) ?? false;
    }

    /// <inheritdoc />
    protected internal override EnumValueDefinition Definition { get; protected set; } = new();

    /// <inheritdoc />
    public IEnumValueDescriptor Name(string value) => Do(() => Definition.Name = value);

    /// <inheritdoc />
    public IEnumValueDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IEnumValueDescriptor Deprecated(string? reason) =>
        Do(() => Definition.DeprecationReason = string.IsNullOrEmpty(reason) ? "No longer supported." : reason);

    /// <inheritdoc />
    public IEnumValueDescriptor Deprecated() => Deprecated(null);

    /// <inheritdoc />
    public IEnumValueDescriptor Ignore(bool ignore = true) => Do(() => Definition.Ignore = ignore);

    /// <inheritdoc />
    public IEnumValueDescriptor Directive<T>(T directiveInstance) where T : class =>
        Do(() => Definition.Directives.AddDirective(directiveInstance, Context.TypeInspector));

    /// <inheritdoc />
    public IEnumValueDescriptor Directive<T>() where T : class, new() => Directive(new T());

    /// <inheritdoc />
    public IEnumValueDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Definition.Directives.AddDirective(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(EnumValueDefinition definition)
    {
        if (definition is { AttributesApplied: false, Member: { } member })
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, member);
        }
    }

    private EnumValueDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
