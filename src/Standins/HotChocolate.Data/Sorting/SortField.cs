using System.Reflection;
using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>A sort key.</summary>
public sealed class SortField : InputField, ISortField
{
    internal SortField(SortFieldDefinition definition, int index)
        : base(definition, index)
        => Member = definition.Member;

    /// <inheritdoc />
    public MemberInfo? Member { get; }
}
