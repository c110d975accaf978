using HotChocolate.Internal;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using HotChocolate.Types.Pagination;

namespace HotChocolate;

/// <summary>What this server's own parts reach through the descriptor context.</summary>
internal static class DescriptorContextExtensions
{
    public static InputFormatter InputFormatter(this IDescriptorContext context) => ((DescriptorContext)context).InputFormatter;

    public static PagingOptions PagingOptions(this IDescriptorContext context) => ((DescriptorContext)context).PagingOptions;

    public static IsOfTypeFallback? TypeResolver(this IDescriptorContext context) => ((DescriptorContext)context).Builder.IsOfType;

    public static ParameterKinds GetParameterKinds(this IDescriptorContext context, ObjectFieldDefinition definition) =>
        ((DescriptorContext)context).GetParameterKinds(definition);
}
