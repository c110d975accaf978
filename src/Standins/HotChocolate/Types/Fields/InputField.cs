using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>A field of an input object type.</summary>
public class InputField : FieldBase<InputFieldDefinition>, IInputField
{
    private Type _runtimeType = typeof(object);

    /// <summary>Creates the field.</summary>
    public InputField(InputFieldDefinition definition, int index)
        : base(definition, index) => Property = definition.Property;

    /// <summary>The type that declares the field.</summary>
    public new InputObjectType DeclaringType => (InputObjectType)base.DeclaringType;

    /// <summary>The property behind the field.</summary>
    protected internal PropertyInfo? Property { get; }

    /// <inheritdoc />
    public IInputType Type { get; private set; } = null!;

    /// <inheritdoc />
    public IValueNode? DefaultValue { get; private set; }

    /// <inheritdoc />
    public IInputValueFormatter? Formatter { get; private set; }

    /// <inheritdoc />
    public override Type RuntimeType => _runtimeType;

    /// <summary>True when the property tells a value that was left out.</summary>
    internal bool IsOptional { get; private set; }

    /// <inheritdoc />
    protected override void OnCompleteField(
        ITypeCompletionContext context, ITypeSystemMember declaringMember, InputFieldDefinition definition)
    {
        Type = InputFieldCompletion.CompleteType(context, definition, Coordinate);
        _runtimeType = InputFieldCompletion.RuntimeType(definition, Type);
        Formatter = InputFieldCompletion.Formatter(definition);
        IsOptional = _runtimeType.IsGenericType && _runtimeType.GetGenericTypeDefinition() == typeof(Optional<>);
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, InputFieldDefinition definition) =>
        DefaultValue = InputFieldCompletion.DefaultValue(context, definition, Type, Coordinate);
}
