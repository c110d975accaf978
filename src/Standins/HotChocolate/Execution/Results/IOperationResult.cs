namespace HotChocolate.Execution;

/// <summary>The result of an operation.</summary>
public interface IOperationResult : IExecutionResult
{
    /// <summary>The data; null when execution did not start or a non-null root field failed.</summary>
    IReadOnlyDictionary<string, object?>? Data { get; }

    /// <summary>The errors.</summary>
    IReadOnlyList<IError>? Errors { get; }

    /// <summary>Additional members.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>True when execution started, so that <c>data</c> is written even if null.</summary>
    bool IsDataSet { get; }

    /// <summary>True when more parts follow.</summary>
    bool? HasNext { get; }

    /// <summary>The result as the members of its JSON form.</summary>
    IReadOnlyDictionary<string, object?> ToDictionary();
}
