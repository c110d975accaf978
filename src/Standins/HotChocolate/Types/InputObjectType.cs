using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>An input object type.</summary>
public class InputObjectType : NamedTypeBase<InputObjectTypeDefinition>, IInputObjectType
{
    private readonly Action<IInputObjectTypeDescriptor>? _configure;
    private InputObjectTypeDefinition? _created;
    private Func<object?[], object>? _createInstance;
    private Action<object, object?[]>? _getFieldValues;

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected InputObjectType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes.</summary>
    public InputObjectType(Action<IInputObjectTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <inheritdoc />
    public bool IsOneOf { get; private set; }

    /// <summary>The fields.</summary>
    public FieldCollection<InputField> Fields { get; private set; } = FieldCollection<InputField>.Empty;

    IFieldCollection<IInputField> IInputObjectType.Fields => Fields;

    /// <summary>Creates a type straight from its definition.</summary>
    public static InputObjectType CreateUnsafe(InputObjectTypeDefinition definition) => new() { _created = definition };

    internal object CreateInstance(object?[] fieldValues) => _createInstance!(fieldValues);

    internal void GetFieldValues(object runtimeValue, object?[] fieldValues) => _getFieldValues!(runtimeValue, fieldValues);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override InputObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        if (_created is not null)
        {
            return _created;
        }

        var descriptor = new InputObjectTypeDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, InputObjectTypeDefinition definition)
    {
    }

    /// <inheritdoc />
    protected override void OnCompleteType(ITypeCompletionContext context, InputObjectTypeDefinition definition)
    {
        base.OnCompleteType(context, definition);
        IsOneOf = definition.IsOneOf;
        Fields = OnCompleteFields(context, definition);
        if (Fields.Count == 0)
        {
            throw SchemaErrors.NoFields(this);
        }

        foreach (var field in Fields)
        {
            field.Complete(context, this, new SchemaCoordinate(Name, field.Name));
        }
    }

    /// <summary>Creates the fields.</summary>
    protected virtual FieldCollection<InputField> OnCompleteFields(ITypeCompletionContext context, InputObjectTypeDefinition definition)
    {
        var fields = definition.Fields.Where(f => !f.Ignore).ToArray();
        if (fields.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw SchemaErrors.DuplicateField(this, twice.Key);
        }

        return new FieldCollection<InputField>(fields.Select((f, i) => new InputField(f, i)));
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, InputObjectTypeDefinition definition)
    {
        base.OnCompleteMetadata(context, definition);
        foreach (var field in Fields)
        {
            field.CompleteMetadata(context);
        }
    }

    /// <inheritdoc />
    protected override void OnMakeExecutable(ITypeCompletionContext context, InputObjectTypeDefinition definition)
    {
        _createInstance = definition.CreateInstance ?? OnCompleteCreateInstance(context, definition);
        _getFieldValues = OnCompleteGetFieldValues(context, definition);
    }

    /// <inheritdoc />
    protected override void OnFinalizeType(ITypeCompletionContext context, InputObjectTypeDefinition definition)
    {
        foreach (var field in Fields)
        {
            field.FinalizeField(context);
        }
    }

    /// <summary>How a runtime value is made from the values of the fields, in their order.</summary>
    protected virtual Func<object?[], object> OnCompleteCreateInstance(
        ITypeCompletionContext context, InputObjectTypeDefinition definition) => InputObjectCompiler.CompileFactory(this);

    /// <summary>How the values of the fields are read from a runtime value.</summary>
    protected virtual Action<object, object?[]> OnCompleteGetFieldValues(
        ITypeCompletionContext context, InputObjectTypeDefinition definition) => InputObjectCompiler.CompileReader(this);
}
