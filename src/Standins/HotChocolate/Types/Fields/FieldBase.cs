using System.Collections.Immutable;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The base of fields and arguments.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class FieldBase<TDefinition> : IField where TDefinition : FieldDefinitionBase
{
    private TDefinition? _definition;
    private ITypeSystemObject? _declaringType;

    /// <summary>Creates the field; it is usable after its type was completed.</summary>
    protected FieldBase(TDefinition definition, int index)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definition = definition;
        Name = definition.Name;
        Description = definition.Description;
        Index = index;
        DeprecationReason = definition.DeprecationReason;
        Flags = definition.Flags;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string? Description { get; }

    /// <inheritdoc />
    public int Index { get; }

    /// <inheritdoc />
    public ITypeSystemObject DeclaringType => _declaringType!;

    /// <inheritdoc />
    public SchemaCoordinate Coordinate { get; private set; }

    /// <inheritdoc />
    public IDirectiveCollection Directives { get; private set; } = DirectiveCollection.Empty;

    /// <inheritdoc />
    public abstract Type RuntimeType { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?> ContextData { get; private set; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Why the field is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; }

    /// <summary>True when the field is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    internal FieldFlags Flags { get; set; }

    internal TDefinition? CurrentDefinition => _definition;

    internal void Complete(ITypeCompletionContext context, ITypeSystemObject declaringType, SchemaCoordinate coordinate)
    {
        _declaringType = declaringType;
        Coordinate = coordinate;
        ContextData = _definition!.GetContextData();
        OnCompleteField(context, declaringType, _definition);
    }

    internal void CompleteMetadata(ITypeCompletionContext context)
    {
        Directives = DirectiveCollection.Create(context, this, _definition!.GetDirectives(), DeprecationReason);
        OnCompleteMetadata(context, _definition);
    }

    internal void FinalizeField(ITypeCompletionContext context)
    {
        OnFinalizeField(context, _definition!);
        ContextData = _definition!.GetContextData();
        _definition = null;
    }

    /// <summary>All types have their names; looks up this field's type.</summary>
    protected virtual void OnCompleteField(ITypeCompletionContext context, ITypeSystemMember declaringMember, TDefinition definition)
    {
    }

    /// <summary>Directives were applied.</summary>
    protected virtual void OnCompleteMetadata(ITypeCompletionContext context, TDefinition definition)
    {
    }

    /// <summary>Last step.</summary>
    protected virtual void OnFinalizeField(ITypeCompletionContext context, TDefinition definition)
    {
    }

    /// <inheritdoc />
    public override string ToString() => Coordinate.Name is null ? Name : Coordinate.ToString();
}
