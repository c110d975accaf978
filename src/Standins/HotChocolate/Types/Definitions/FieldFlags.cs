namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>Marks fields and arguments that the server itself makes or treats specially.</summary>
[Flags]
public enum FieldFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary><c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
    Introspection = 1,

    /// <summary>Returns a connection.</summary>
    Connection = 2,

    /// <summary>The edges of a connection.</summary>
    ConnectionEdgesField = 4,

    /// <summary>The nodes of a connection.</summary>
    ConnectionNodesField = 8,

    /// <summary>The total count of a connection.</summary>
    TotalCount = 16,

    /// <summary>The <c>node</c> field.</summary>
    GlobalIdNodeField = 32,

    /// <summary>The <c>nodes</c> field.</summary>
    GlobalIdNodesField = 64,

    /// <summary>The filter argument.</summary>
    FilterArgument = 128,

    /// <summary>An operation of a filter input.</summary>
    FilterOperationField = 256,

    /// <summary>An operation of a filter input that an index cannot serve.</summary>
    FilterExpensiveOperationField = 512,

    /// <summary>The sort argument.</summary>
    SortArgument = 1024,

    /// <summary>A key of a sort input.</summary>
    SortOperationField = 2048
}
