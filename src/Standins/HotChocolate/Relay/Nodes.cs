using System.Reflection;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Relay;

/// <summary>Finds the id and the loading method of node types.</summary>
internal static class Nodes
{
    public static void Configure(IDescriptorContext context, ObjectTypeDefinition definition, NodeAttribute attribute, Type type)
    {
        definition.Interfaces.Add(context.TypeInspector.GetTypeRef(typeof(NodeType), TypeContext.Output));
        var nodeType = definition.ExtendsType ?? definition.RuntimeType;
        ConfigureId(context, definition, attribute);
        if (FindMethod(context, attribute, type, nodeType) is not { } method)
        {
            return;
        }

        definition.ContextData[WellKnownContextData.NodeResolver] = new NodeResolverInfo(method);

        // The method is a resolver of no field; a hidden definition lets it be compiled like one.
        definition.AddBeforeCompletion(completion =>
        {
            var info = (NodeResolverInfo)((ObjectType)completion.Type).Definition!.ContextData[WellKnownContextData.NodeResolver]!;
            info.Compile(completion, nodeType);
        });
    }

    private static void ConfigureId(IDescriptorContext context, ObjectTypeDefinition definition, NodeAttribute attribute)
    {
        var field = attribute.IdField is { } name
            ? definition.Fields.FirstOrDefault(f => f.Member?.Name == name || f.Name == name)
            : definition.Fields.FirstOrDefault(f => f.Name == "id");
        if (field is null)
        {
            // An extension may leave the id to the type it extends.
            return;
        }

        field.Name = "id";
        definition.ContextData[WellKnownContextData.NodeId] = field.Name;
        GlobalIds.Output(field, context, null);
    }

    private static MethodInfo? FindMethod(IDescriptorContext context, NodeAttribute attribute, Type type, Type nodeType)
    {
        var owner = attribute.NodeResolverType ?? type;
        if (attribute.NodeResolver is { } name)
        {
            return owner.GetMethod(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                ?? throw SchemaErrors.New(null, ErrorCodes.Schema.NodeResolverMissing, $"`{owner.Name}` has no method `{name}` to load nodes with.");
        }

        return context.TypeInspector.GetNodeResolverMethod(nodeType, owner == nodeType ? null : owner);
    }
}
