using System.Collections.Concurrent;
using System.Reflection;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Public methods of one contract's types by name and types of arguments, as the runtime's default binder finds them. The binder takes longer
/// than a small contract runs, so what it found is kept. Safe for concurrent use.
/// </summary>
internal sealed class MethodTable
{
    // Every call can name other types of arguments; far more than any contract has use for.
    private const int CountMax = 1024;

    private readonly ConcurrentDictionary<Key, MethodInfo> _found = new();

    /// <summary>The method; null when there is none.</summary>
    /// <exception cref="AmbiguousMatchException">Several methods fit equally well.</exception>
    public MethodInfo? Find(Type type, string name, object[] arguments)
    {
        var key = new Key(type, name, Type.GetTypeArray(arguments));
        if (_found.TryGetValue(key, out var known))
        {
            return known;
        }

        var method = type.GetMethod(name, key.Arguments);
        if (method is not null && _found.Count < CountMax)
        {
            _found.TryAdd(key, method);
        }

        return method;
    }

    private readonly record struct Key(Type Type, string Name, Type[] Arguments)
    {
        public bool Equals(Key other) => Type == other.Type && Name == other.Name && Arguments.AsSpan().SequenceEqual(other.Arguments);

        public override int GetHashCode() => HashCode.Combine(Type, Name, Arguments.Length);
    }
}
