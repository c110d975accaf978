using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Adds the definition of an extension to that of the type it extends.</summary>
internal static class ObjectTypeMerge
{
    public static void Merge(ObjectTypeDefinition extension, ObjectTypeDefinition type)
    {
        extension.MergeBaseInto(type);
        foreach (var directive in extension.GetDirectives())
        {
            type.Directives.Add(directive);
        }

        foreach (var reference in extension.GetInterfaces())
        {
            type.Interfaces.Add(reference);
        }

        type.IsOfType ??= extension.IsOfType;
        foreach (var ignore in extension.FieldIgnores)
        {
            if (Find(type, ignore) is { } ignored)
            {
                type.Fields.Remove(ignored);
            }
        }

        foreach (var field in extension.Fields)
        {
            MergeField(field, type);
        }
    }

    private static void MergeField(ObjectFieldDefinition field, ObjectTypeDefinition type)
    {
        if (field.BindToField is { } binding && Find(type, binding) is { } bound)
        {
            // The new field resolves in place of the old one but still stands for its member,
            // so selectors and filters go on reading that member.
            field.ResolverMember ??= field.Member;
            field.Member = bound.Member;
            if (binding.Replace)
            {
                type.Fields.Remove(bound);
                field.Name = bound.Name;
            }

            type.Fields.Add(field);
            return;
        }

        var existing = type.Fields.FirstOrDefault(f => f.Name == field.Name);
        if (existing is null)
        {
            type.Fields.Add(field);
            return;
        }

        if (field.Member is not null || field.Resolver is not null)
        {
            field.ResolverMember ??= field.Member;
            field.Resolver ??= null;
            existing.ResolverMember = field.ResolverMember ?? existing.ResolverMember;
        }

        field.MergeInto(existing);
    }

    private static ObjectFieldDefinition? Find(ObjectTypeDefinition type, ObjectFieldBinding binding) => binding.Type switch
    {
        ObjectFieldBindingType.Field => type.Fields.FirstOrDefault(f => f.Name == binding.Name),
        _ => type.Fields.FirstOrDefault(f => f.Member?.Name == binding.Name)
    };
}
