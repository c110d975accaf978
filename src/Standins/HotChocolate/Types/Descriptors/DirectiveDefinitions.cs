using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>How descriptors collect directives.</summary>
internal static class DirectiveDefinitions
{
    public static void AddDirective(this IList<DirectiveDefinition> directives, object instance, ITypeInspector inspector)
    {
        if (instance is DirectiveNode node)
        {
            directives.Add(new DirectiveDefinition(node));
            return;
        }

        directives.Add(new DirectiveDefinition(instance, inspector.GetTypeRef(instance.GetType())));
    }

    public static void AddDirective(this IList<DirectiveDefinition> directives, string name, ArgumentNode[] arguments) =>
        directives.Add(new DirectiveDefinition(new DirectiveNode(name, arguments)));
}
