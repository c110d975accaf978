using HotChocolate.Internal;

namespace HotChocolate.Types.Pagination;

/// <summary>Chooses the paging provider of a field.</summary>
public delegate CursorPagingProvider GetCursorPagingProvider(IServiceProvider services, IExtendedType sourceType, string name);
