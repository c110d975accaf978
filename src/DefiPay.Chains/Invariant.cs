using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Chains;

/// <summary>Checks what only a bug of ours can break. On in every build: a wrong balance must not be written.</summary>
public static class Invariant
{
    /// <summary>Stops the unit of work when the condition is false.</summary>
    /// <param name="condition">What must be true.</param>
    /// <param name="rule">The rule in words, as it reads when it holds.</param>
    /// <exception cref="InvalidOperationException">The rule is broken.</exception>
    public static void Holds([DoesNotReturnIf(false)] bool condition, string rule)
    {
        if (!condition)
            throw new InvalidOperationException($"Invariant broken: {rule}.");
    }
}
