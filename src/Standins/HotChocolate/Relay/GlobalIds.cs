using System.Collections;
using System.Reflection;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Relay;

/// <summary>Turns fields and arguments into global ids.</summary>
internal static class GlobalIds
{
    public static void Configure(
        IDescriptorContext context,
        IDescriptor descriptor,
        ICustomAttributeProvider element,
        Func<ITypeCompletionContext, string>? typeName)
    {
        switch (descriptor)
        {
            case IObjectFieldDescriptor field:
                field.Extend().OnBeforeCreate(d => Output(d, context, typeName));
                break;

            case IArgumentDescriptor argument when element is ParameterInfo:
                argument.Extend().OnBeforeCreate(d => Input(d, context, typeName));
                break;

            case IInputFieldDescriptor field:
                field.Extend().OnBeforeCreate(d => Input(d, context, typeName));
                break;
        }
    }

    public static void Output(
        ObjectFieldDefinition definition, IDescriptorContext context, Func<ITypeCompletionContext, string>? typeName)
    {
        if (definition.ContextData.ContainsKey(WellKnownContextData.IdValue))
        {
            return;
        }

        var runtimeType = Innermost(definition.Type);
        definition.ContextData[WellKnownContextData.IdValue] = runtimeType;
        definition.Type = ToIdType(definition.Type);
        var serializer = context.NodeIdSerializerAccessor;
        definition.AddBeforeCompletion(completion =>
        {
            var name = typeName?.Invoke(completion) ?? completion.Type.Name;
            definition.FormatterDefinitions.Add(new ResultFormatterDefinition(
                value => Encode(serializer.Serializer, name, value), WellKnownMiddleware.GlobalId));
        });
    }

    private static void Input(
        ArgumentDefinition definition, IDescriptorContext context, Func<ITypeCompletionContext, string>? typeName)
    {
        var runtimeType = Innermost(definition.Type);
        definition.Type = ToIdType(definition.Type);
        var serializer = context.NodeIdSerializerAccessor;
        definition.AddBeforeCompletion(completion => definition.Formatters.Add(
            new GlobalIdFormatter(serializer, typeName?.Invoke(completion), runtimeType)));
    }

    private static object? Encode(INodeIdSerializer serializer, string typeName, object? value) => value switch
    {
        null => null,
        IEnumerable items and not string => items.Cast<object?>().Select(i => Encode(serializer, typeName, i)).ToList(),
        _ => serializer.Format(typeName, value)
    };

    private static Type Innermost(TypeReference? reference)
    {
        if (reference is not ExtendedTypeReference { Type: var type })
        {
            return typeof(string);
        }

        while (type.ElementType is { } element)
        {
            type = element;
        }

        return type.IsSchemaType ? typeof(string) : type.Type;
    }

    /// <summary>The same lists and non-nulls around ID.</summary>
    private static TypeReference? ToIdType(TypeReference? reference) => reference is ExtendedTypeReference extended
        ? TypeReferences.Reshape(extended, typeof(IdType))
        : reference;
}
