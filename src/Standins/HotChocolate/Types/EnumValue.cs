using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The default <see cref="IEnumValue"/>.</summary>
public class EnumValue : IEnumValue
{
    private EnumValueDefinition? _definition;

    /// <summary>Creates the value.</summary>
    public EnumValue(EnumValueDefinition definition)
    {
        _definition = definition;
        Name = definition.Name;
        Description = definition.Description;
        DeprecationReason = definition.DeprecationReason;
        Value = definition.RuntimeValue!;
        ContextData = definition.GetContextData();
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string? Description { get; }

    /// <inheritdoc />
    public string? DeprecationReason { get; }

    /// <inheritdoc />
    public bool IsDeprecated => DeprecationReason is not null;

    /// <inheritdoc />
    public object Value { get; }

    /// <inheritdoc />
    public IDirectiveCollection Directives { get; private set; } = DirectiveCollection.Empty;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?> ContextData { get; }

    internal void CompleteMetadata(ITypeCompletionContext context, ITypeSystemMember owner)
    {
        Directives = DirectiveCollection.Create(context, owner, _definition!.GetDirectives(), DeprecationReason);
        _definition = null;
    }
}
