namespace HotChocolate.Resolvers;

/// <summary>Adds to the result of the operation.</summary>
public interface IOperationResultBuilder
{
    /// <summary>Sets a value of the result's context data.</summary>
    void SetResultState(string key, object? value);

    /// <summary>Sets an extension of the result.</summary>
    void SetExtension<TValue>(string key, TValue value);
}
