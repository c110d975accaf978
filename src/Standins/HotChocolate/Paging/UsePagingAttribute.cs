using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>Turns a list field into a connection with paging arguments.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : DescriptorAttribute
{
    private int? _defaultPageSize;
    private int? _maxPageSize;
    private bool? _includeTotalCount;
    private bool? _allowBackwardPagination;
    private bool? _requirePagingBoundaries;
    private bool? _inferConnectionNameFromField;

    /// <summary>Creates the attribute.</summary>
    /// <param name="type">The schema type of the items; null to infer it.</param>
    /// <param name="order">The place among the field's attributes; the line by default.</param>
    public UsePagingAttribute(Type? type = null, [CallerLineNumber] int order = 0)
    {
        Type = type;
        Order = order;
    }

    /// <summary>The schema type of the items; null to infer it.</summary>
    public Type? Type { get; }

    /// <summary>The connection's name without <c>Connection</c>; null for the field's.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Items a page when the client does not say.</summary>
    public int DefaultPageSize { get => _defaultPageSize ?? PagingDefaults.DefaultPageSize; set => _defaultPageSize = value; }

    /// <summary>The most items a page.</summary>
    public int MaxPageSize { get => _maxPageSize ?? PagingDefaults.MaxPageSize; set => _maxPageSize = value; }

    /// <summary>True for a field with the number of all items.</summary>
    public bool IncludeTotalCount
    {
        get => _includeTotalCount ?? PagingDefaults.IncludeTotalCount;
        set => _includeTotalCount = value;
    }

    /// <summary>True when pages from the end are allowed.</summary>
    public bool AllowBackwardPagination
    {
        get => _allowBackwardPagination ?? PagingDefaults.AllowBackwardPagination;
        set => _allowBackwardPagination = value;
    }

    /// <summary>True when the client has to say how many items.</summary>
    public bool RequirePagingBoundaries
    {
        get => _requirePagingBoundaries ?? PagingDefaults.RequirePagingBoundaries;
        set => _requirePagingBoundaries = value;
    }

    /// <summary>True when the connection is named by the field, false by its items' type.</summary>
    public bool InferConnectionNameFromField
    {
        get => _inferConnectionNameFromField ?? PagingDefaults.InferConnectionNameFromField;
        set => _inferConnectionNameFromField = value;
    }

    /// <summary>The paging provider; null for the first that fits.</summary>
    public string? ProviderName { get; set; }

    /// <inheritdoc />
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IObjectFieldDescriptor field && element is MemberInfo)
        {
            field.UsePaging(Type, connectionName: ConnectionName, options: new PagingOptions
            {
                DefaultPageSize = _defaultPageSize,
                MaxPageSize = _maxPageSize,
                IncludeTotalCount = _includeTotalCount,
                AllowBackwardPagination = _allowBackwardPagination,
                RequirePagingBoundaries = _requirePagingBoundaries,
                InferConnectionNameFromField = _inferConnectionNameFromField,
                ProviderName = ProviderName
            });
        }
    }
}
