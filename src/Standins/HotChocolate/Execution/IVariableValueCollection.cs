using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Execution;

/// <summary>The variables of a request, coerced.</summary>
public interface IVariableValueCollection : IEnumerable<VariableValue>
{
    /// <summary>True when there are none.</summary>
    bool IsEmpty { get; }

    /// <summary>The value of a variable.</summary>
    /// <exception cref="GraphQLException">There is no such variable, or it has another type.</exception>
    T GetVariable<T>(string name);

    /// <summary>The value of a variable, if there is one of that type.</summary>
    bool TryGetVariable<T>(string name, [NotNullWhen(true)] out T? value);
}
