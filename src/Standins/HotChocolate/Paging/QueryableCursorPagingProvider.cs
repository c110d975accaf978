using System.Reflection;
using HotChocolate.Internal;

namespace HotChocolate.Types.Pagination;

/// <summary>Cuts any sequence into pages by the place of the items.</summary>
internal sealed class QueryableCursorPagingProvider : CursorPagingProvider
{
    public override bool CanHandle(IExtendedType source) => true;

    protected override CursorPagingHandler CreateHandler(IExtendedType source, PagingOptions options) =>
        (CursorPagingHandler)Activator.CreateInstance(
            typeof(QueryableCursorPagingHandler<>).MakeGenericType(source.ElementType?.Type ?? typeof(object)),
            BindingFlags.Public | BindingFlags.Instance,
            null,
            [options],
            null)!;
}
