namespace HotChocolate.Execution.Processing;

/// <summary>A response path as it grows; it becomes a <see cref="HotChocolate.Path"/> when somebody asks.</summary>
/// <param name="Parent">The link above.</param>
/// <param name="Selection">The selection; null for an index.</param>
/// <param name="Index">The zero-based index; used without a selection.</param>
internal sealed record PathLink(PathLink? Parent, Selection? Selection, int Index)
{
    public Path ToPath()
    {
        var parent = Parent?.ToPath() ?? Path.Root;
        return Selection is null ? parent.Append(Index) : parent.Append(Selection.ResponseName);
    }
}
