using System.Collections;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Resolvers;

namespace HotChocolate.Execution.Processing;

/// <summary>The arguments of a selection.</summary>
public sealed class ArgumentMap : IReadOnlyDictionary<string, ArgumentValue>
{
    private readonly ArgumentValue[] _arguments;

    internal ArgumentMap(ArgumentValue[] arguments) => _arguments = arguments;

    /// <summary>No arguments.</summary>
    public static ArgumentMap Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _arguments.Length;

    /// <summary>True when no argument uses a variable.</summary>
    public bool IsFullyCoerced => Array.TrueForAll(_arguments, a => a.IsFullyCoerced);

    /// <inheritdoc />
    public IEnumerable<string> Keys => _arguments.Select(a => a.Name);

    /// <inheritdoc />
    public IEnumerable<ArgumentValue> Values => _arguments;

    /// <inheritdoc />
    public ArgumentValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <inheritdoc />
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ArgumentValue value)
    {
        // Fields have few arguments: looking at each beats hashing.
        foreach (var argument in _arguments)
        {
            if (argument.Name == key)
            {
                value = argument;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, ArgumentValue>> GetEnumerator() =>
        _arguments.Select(a => KeyValuePair.Create(a.Name, a)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
