using HotChocolate.Types;

namespace HotChocolate.Resolvers;

/// <summary>What a field's middleware can reach.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>A more exact type of the result.</summary>
    IType? ValueType { get; set; }

    /// <summary>The result.</summary>
    object? Result { get; set; }

    /// <summary>True when the result was set.</summary>
    bool IsResultModified { get; }

    /// <summary>Adds to the result of the whole operation.</summary>
    IOperationResultBuilder OperationResult { get; }

    /// <summary>Runs the field's resolver.</summary>
    ValueTask<T> ResolveAsync<T>();

    /// <summary>Runs <paramref name="action"/> after the resolver or the request.</summary>
    void RegisterForCleanup(Func<ValueTask> action, CleanAfter cleanAfter = CleanAfter.Resolver);

    /// <summary>Replaces all arguments; returns the old ones.</summary>
    IReadOnlyDictionary<string, ArgumentValue> ReplaceArguments(IReadOnlyDictionary<string, ArgumentValue> newArgumentValues);

    /// <summary>Replaces an argument; returns the old one.</summary>
    ArgumentValue ReplaceArgument(string argumentName, ArgumentValue newArgumentValue);
}
