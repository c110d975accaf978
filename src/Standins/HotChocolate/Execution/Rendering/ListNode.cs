namespace HotChocolate.Execution.Processing;

/// <summary>A list whose items contain fields with pipelines.</summary>
internal sealed class ListNode(object?[] items)
{
    public object?[] Items => items;
}
