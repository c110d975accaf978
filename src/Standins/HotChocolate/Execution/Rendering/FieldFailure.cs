namespace HotChocolate.Execution.Processing;

/// <summary>Stands for the value of a field that failed and reported why.</summary>
internal sealed class FieldFailure
{
    private FieldFailure()
    {
    }

    public static FieldFailure Instance { get; } = new();
}
