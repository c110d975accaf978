using System.Collections.Frozen;
using System.Text;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The names of an enum's values as they are written.</summary>
/// <typeparam name="T">The .NET enum.</typeparam>
internal sealed class EnumNames<T>(EnumType type) where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names = type.ByValue
        .ToFrozenDictionary(v => (T)v.Key, v => Encoding.UTF8.GetBytes($"\"{v.Value.Name}\""));

    public void Write(T value, Utf8ResultWriter writer)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            throw ScalarErrors.Serialize(type, value);
        }

        writer.Raw(name);
    }
}
