using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>What arguments and input fields share when they are completed.</summary>
internal static class InputFieldCompletion
{
    public static IInputType CompleteType(ITypeCompletionContext context, ArgumentDefinition definition, SchemaCoordinate coordinate)
    {
        if (definition.Type is null)
        {
            throw SchemaErrors.NoFieldType(context.Type, coordinate);
        }

        var type = context.GetType<IType>(definition.Type);
        return type.IsInputType() ? (IInputType)type : throw SchemaErrors.NotAnInputType(context.Type, coordinate, type);
    }

    public static Type RuntimeType(ArgumentDefinition definition, IInputType type) =>
        definition.GetRuntimeType() is { } declared ? declared : type.ToRuntimeType();

    public static IInputValueFormatter? Formatter(ArgumentDefinition definition) => definition.GetFormatters() switch
    {
        [] => null,
        [var single] => single,
        var several => new AggregateInputValueFormatter(several.ToArray())
    };

    public static IValueNode? DefaultValue(
        ITypeCompletionContext context, ArgumentDefinition definition, IInputType type, SchemaCoordinate coordinate)
    {
        if (definition.DefaultValue is { } literal)
        {
            return literal is NullValueNode && definition.RuntimeDefaultValue is null && type.IsNonNullType() ? null : literal;
        }

        if (definition.RuntimeDefaultValue is not { } value)
        {
            return null;
        }

        try
        {
            return context.DescriptorContext.InputFormatter().FormatValue(value, type);
        }
        catch (Exception exception) when (exception is SerializationException or InvalidCastException or FormatException)
        {
            throw SchemaErrors.DefaultValue(context.Type, coordinate, type, exception);
        }
    }

    private sealed class AggregateInputValueFormatter(IInputValueFormatter[] formatters) : IInputValueFormatter
    {
        public object? Format(object? originalValue)
        {
            foreach (var formatter in formatters)
            {
                originalValue = formatter.Format(originalValue);
            }

            return originalValue;
        }
    }
}
