using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>An argument of a field or directive.</summary>
public class Argument : FieldBase<ArgumentDefinition>, IInputField
{
    private Type _runtimeType = typeof(object);

    /// <summary>Creates the argument.</summary>
    public Argument(ArgumentDefinition definition, int index)
        : base(definition, index)
    {
    }

    /// <inheritdoc />
    public IInputType Type { get; private set; } = null!;

    /// <inheritdoc />
    public IValueNode? DefaultValue { get; private set; }

    /// <inheritdoc />
    public IInputValueFormatter? Formatter { get; private set; }

    /// <inheritdoc />
    public override Type RuntimeType => _runtimeType;

    /// <inheritdoc />
    protected override void OnCompleteField(
        ITypeCompletionContext context, ITypeSystemMember declaringMember, ArgumentDefinition definition)
    {
        Type = InputFieldCompletion.CompleteType(context, definition, Coordinate);
        var runtimeType = InputFieldCompletion.RuntimeType(definition, Type);

        // Whether an argument was given is known from the selection; its value has the type inside the optional.
        _runtimeType = runtimeType.IsGenericType && runtimeType.GetGenericTypeDefinition() == typeof(Optional<>)
            ? runtimeType.GetGenericArguments()[0]
            : runtimeType;
        Formatter = InputFieldCompletion.Formatter(definition);
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, ArgumentDefinition definition) =>
        DefaultValue = InputFieldCompletion.DefaultValue(context, definition, Type, Coordinate);
}
