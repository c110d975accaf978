using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>An enum type.</summary>
public class EnumType : NamedTypeBase<EnumTypeDefinition>, IEnumType
{
    private readonly Action<IEnumTypeDescriptor>? _configure;
    private EnumTypeDefinition? _created;

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected EnumType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes.</summary>
    public EnumType(Action<IEnumTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Enum;

    /// <inheritdoc />
    public IReadOnlyList<IEnumValue> Values { get; private set; } = [];

    /// <summary>The values by GraphQL name.</summary>
    protected IReadOnlyDictionary<string, IEnumValue> NameLookup { get; private set; } = FrozenDictionary<string, IEnumValue>.Empty;

    /// <summary>The values by .NET value.</summary>
    protected IReadOnlyDictionary<object, IEnumValue> ValueLookup { get; private set; } = FrozenDictionary<object, IEnumValue>.Empty;

    internal IReadOnlyDictionary<object, IEnumValue> ByValue => ValueLookup;

    /// <summary>Creates a type straight from its definition.</summary>
    public static EnumType CreateUnsafe(EnumTypeDefinition definition) => new() { _created = definition };

    /// <summary>The value of a GraphQL name.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out IEnumValue? value) => NameLookup.TryGetValue(name, out value);

    /// <inheritdoc />
    public bool TryGetRuntimeValue(string name, [NotNullWhen(true)] out object? runtimeValue)
    {
        runtimeValue = NameLookup.TryGetValue(name, out var value) ? value.Value : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public bool IsInstanceOfType(IValueNode valueSyntax) => valueSyntax switch
    {
        NullValueNode => true,
        EnumValueNode value => NameLookup.ContainsKey(value.Value),
        StringValueNode value => NameLookup.ContainsKey(value.Value),
        _ => false
    };

    /// <inheritdoc />
    public bool IsInstanceOfType(object? runtimeValue) => runtimeValue is null || RuntimeType.IsInstanceOfType(runtimeValue);

    /// <inheritdoc />
    public object? ParseLiteral(IValueNode valueSyntax) => valueSyntax switch
    {
        NullValueNode => null,
        EnumValueNode node when NameLookup.TryGetValue(node.Value, out var value) => value.Value,
        StringValueNode node when NameLookup.TryGetValue(node.Value, out var value) => value.Value,
        _ => throw ScalarErrors.ParseLiteral(this, valueSyntax)
    };

    /// <inheritdoc />
    public IValueNode ParseValue(object? runtimeValue) => runtimeValue switch
    {
        null => NullValueNode.Default,
        _ when ValueLookup.TryGetValue(runtimeValue, out var value) => new EnumValueNode(value.Name),
        _ => throw ScalarErrors.ParseValue(this, runtimeValue)
    };

    /// <inheritdoc />
    public IValueNode ParseResult(object? resultValue) => resultValue switch
    {
        null => NullValueNode.Default,
        string name when NameLookup.ContainsKey(name) => new EnumValueNode(name),
        _ when ValueLookup.TryGetValue(resultValue, out var value) => new EnumValueNode(value.Name),
        _ => throw ScalarErrors.ParseResult(this, resultValue)
    };

    /// <inheritdoc />
    public object? Serialize(object? runtimeValue) => runtimeValue switch
    {
        null => null,
        _ when ValueLookup.TryGetValue(runtimeValue, out var value) => value.Name,
        string name when NameLookup.ContainsKey(name) => name,
        _ => throw ScalarErrors.Serialize(this, runtimeValue)
    };

    /// <inheritdoc />
    public object? Deserialize(object? resultValue) =>
        TryDeserialize(resultValue, out var runtimeValue) ? runtimeValue : throw ScalarErrors.Deserialize(this, resultValue);

    /// <summary>JSON value to .NET value.</summary>
    public bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = null;
        switch (resultValue)
        {
            case null:
                return true;

            case string name when NameLookup.TryGetValue(name, out var value):
                runtimeValue = value.Value;
                return true;

            case not null when ValueLookup.TryGetValue(resultValue, out var value):
                runtimeValue = value.Value;
                return true;

            default:
                return false;
        }
    }

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IEnumTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override EnumTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        if (_created is not null)
        {
            return _created;
        }

        var descriptor = new EnumTypeDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, EnumTypeDefinition definition)
    {
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, EnumTypeDefinition definition)
    {
        base.OnCompleteType(context, definition);
        var values = new List<IEnumValue>();
        foreach (var valueDefinition in definition.Values.Where(v => !v.Ignore))
        {
            if (TryCreateEnumValue(context, valueDefinition, out var value))
            {
                values.Add(value);
            }
        }

        if (values.Count == 0)
        {
            throw SchemaErrors.NoEnumValues(this);
        }

        Values = values;
        NameLookup = values.ToFrozenDictionary(v => v.Name, definition.NameComparer ?? StringComparer.Ordinal);
        ValueLookup = values
            .DistinctBy(v => v.Value, definition.ValueComparer)
            .ToFrozenDictionary(v => v.Value, definition.ValueComparer);
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, EnumTypeDefinition definition)
    {
        base.OnCompleteMetadata(context, definition);
        foreach (var value in Values.OfType<EnumValue>())
        {
            value.CompleteMetadata(context, this);
        }
    }

    /// <summary>Creates a value; false leaves it out.</summary>
    protected virtual bool TryCreateEnumValue(
        ITypeCompletionContext context, EnumValueDefinition definition, [NotNullWhen(true)] out IEnumValue? enumValue)
    {
        enumValue = new EnumValue(definition);
        return true;
    }
}
