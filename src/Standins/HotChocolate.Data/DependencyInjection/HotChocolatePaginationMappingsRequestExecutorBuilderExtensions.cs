using GreenDonut.Data;
using GreenDonut.Data.Cursors;
using GreenDonut.Data.Cursors.Serializers;
using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets resolvers of connection fields page on their own.</summary>
public static class HotChocolatePaginationMappingsRequestExecutorBuilderExtensions
{
    /// <summary>Lets resolvers take <see cref="PagingArguments"/>.</summary>
    public static IRequestExecutorBuilder AddPagingArguments(this IRequestExecutorBuilder builder)
        => builder.AddParameterExpressionBuilder(context => Read(context));

    /// <summary>Lets cursors hold keys of more types. The serializer serves the whole process.</summary>
    public static IRequestExecutorBuilder AddCursorKeySerializer(
        this IRequestExecutorBuilder builder,
        ICursorKeySerializer serializer)
    {
        CursorKeySerializerRegistration.Register(serializer);
        return builder;
    }

    private static PagingArguments Read(IResolverContext context)
    {
        var arguments = context.GetLocalState<CursorPagingArguments>(WellKnownContextData.PagingArguments);
        return new PagingArguments(
            arguments.First,
            arguments.After,
            arguments.Last,
            arguments.Before,
            includeTotalCount: context.IsSelected("totalCount"));
    }
}
