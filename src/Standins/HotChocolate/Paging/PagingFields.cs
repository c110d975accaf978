using HotChocolate.Internal;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Pagination;

/// <summary>What paging changes of a field.</summary>
internal static class PagingFields
{
    public static void AddArguments(ObjectFieldDefinition definition, bool allowBackward)
    {
        Add(definition, PagingArgumentNames.First, "Int", "Returns the first _n_ elements from the list.");
        Add(definition, PagingArgumentNames.After, "String", "Returns the elements in the list that come after the specified cursor.");
        if (allowBackward)
        {
            Add(definition, PagingArgumentNames.Last, "Int", "Returns the last _n_ elements from the list.");
            Add(definition, PagingArgumentNames.Before, "String", "Returns the elements in the list that come before the specified cursor.");
        }
    }

    public static void SetConnectionType(
        IDescriptorContext context,
        ObjectFieldDefinition definition,
        Type? nodeType,
        IExtendedType source,
        string? connectionName,
        PagingOptions options)
    {
        var node = NodeReference(context, nodeType, source)
            ?? throw SchemaErrors.New(
                null,
                ErrorCodes.Paging.NodeTypeUnknown,
                $"Unable to infer the element type from the current resolver of the field `{definition.Name}`. Name it with `[UsePaging(typeof(NodeType))]`.");
        definition.Flags |= FieldFlags.Connection;
        definition.ContextData[WellKnownContextData.PagingOptions] = options;
        var name = connectionName
            ?? (options.InferConnectionNameFromField!.Value ? char.ToUpperInvariant(definition.Name[0]) + definition.Name[1..] : null);
        definition.Type = TypeReference.Create(
            name is null ? $"connection of {node}" : $"{name}Connection",
            _ => new ConnectionType(name, node, options));
    }

    private static TypeReference? NodeReference(IDescriptorContext context, Type? nodeType, IExtendedType source)
    {
        if (nodeType is not null)
        {
            var type = context.TypeInspector.GetType(nodeType);
            return TypeReference.Create(
                typeof(IType).IsAssignableFrom(nodeType) ? type : context.TypeInspector.ChangeNullability(type, false), TypeContext.Output);
        }

        if (ConnectionItem(source) is { } item)
        {
            return TypeReference.Create(context.TypeInspector.ChangeNullability(item, ItemIsNullable(item)), TypeContext.Output);
        }

        return source.ElementType is { } element ? TypeReference.Create(element, TypeContext.Output) : null;
    }

    /// <summary>A value type says itself whether null is an item; a class is taken as never null.</summary>
    private static bool ItemIsNullable(IExtendedType item) => item is { Type.IsValueType: true, IsNullable: true };

    private static IExtendedType? ConnectionItem(IExtendedType source)
    {
        for (var type = source.Type; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Connection<>))
            {
                return type == source.Type && source.TypeArguments is [var argument]
                    ? argument
                    : ExtendedTypeReader.FromType(type.GetGenericArguments()[0]);
            }
        }

        return null;
    }

    private static void Add(ObjectFieldDefinition definition, string name, string type, string description)
    {
        if (definition.Arguments.FirstOrDefault(a => a.Name == name) is { } existing)
        {
            // The resolver takes the argument itself; its place stays, its type is paging's.
            existing.Type = TypeReference.Parse(type, TypeContext.Input);
            existing.Description ??= description;
            return;
        }

        definition.Arguments.Add(new ArgumentDefinition
        {
            Name = name, Description = description, Type = TypeReference.Parse(type, TypeContext.Input)
        });
    }
}
