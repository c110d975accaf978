using HotChocolate.Types;

namespace HotChocolate;

/// <summary>What must hold between the types of a schema.</summary>
internal static class SchemaChecks
{
    public static void Run(IEnumerable<TypeSystemObjectBase> types, DescriptorContext context, List<ISchemaError> errors)
    {
        foreach (var type in types.OfType<ObjectType>())
        {
            foreach (var implemented in type.Implements)
            {
                foreach (var field in implemented.Fields.Where(f => !type.Fields.ContainsField(f.Name)))
                {
                    errors.AddRange(SchemaErrors.InterfaceFieldMissing(type, implemented.Name, field.Name).Errors);
                }
            }

            if (context.Options.EnsureAllNodesCanBeResolved
                && type.IsImplementing("Node")
                && context.ContextData.ContainsKey(WellKnownContextData.GlobalIdSupportEnabled)
                && !type.Definition!.ContextData.ContainsKey(WellKnownContextData.NodeResolver))
            {
                errors.AddRange(SchemaErrors.NodeResolverMissing(type).Errors);
            }
        }

        if (errors.Count > 0)
        {
            throw new SchemaException(errors.ToArray());
        }
    }
}
