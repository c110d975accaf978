using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>Writes values as bounded text. Calls nothing that a contract wrote: its ToString would be code of the contract.</summary>
internal sealed class TraceText(StratisNetwork network)
{
    private const int KeyBytesMax = 256;
    private const int ElementsMax = 16;
    private const int DepthMax = 3;
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    public TracedValue? Result(object? value) => value is null ? null : Value(null, value);

    public TracedValue Value(string? name, object? value) => new(name, value is null ? "null" : NameOf(value), Cut(Of(value, 0)));

    /// <summary>The fields of a struct that was logged.</summary>
    public TracedValue[] Fields(object value) =>
        [.. StructFields.Of(value.GetType()).All.Select(field => Value(field.Name, field.GetValue(value)))];

    /// <summary>Stored bytes, read as a type that a contract named.</summary>
    public TracedValue Stored(byte[] bytes, Type type)
    {
        object? value = bytes;
        try
        {
            value = type == typeof(byte[]) ? bytes
                : type.IsPrimitive || type.IsArray || type == typeof(string) || type.Namespace == typeof(Address).Namespace
                    ? PrimitiveDeserializer.Deserialize(type, bytes, new ExecutionFuse())
                    : PrimitiveDeserializer.DeserializeStruct(type, bytes, new ExecutionFuse());
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The contract reads a default then; the bytes say more.
        }

        return Value(null, value);
    }

    /// <summary>A storage key: its text, or its bytes where they are none that can be shown.</summary>
    public static string Key(byte[] key)
    {
        if (key.Length > KeyBytesMax) return Hex(key);
        try
        {
            var text = s_strict.GetString(key);
            return text.Any(char.IsControl) ? Hex(key) : text;
        }
        catch (DecoderFallbackException)
        {
            return Hex(key);
        }
    }

    public static string Cut(string text) =>
        text.Length <= ExecutionTrace.TextLengthMax ? text : text[..(ExecutionTrace.TextLengthMax - 1)] + "…";

    private string Of(object? value, int depth) => value switch
    {
        null => "null",
        string text => Cut(text),
        bool flag => flag ? "true" : "false",
        byte[] bytes => Hex(bytes),
        Address address => address.ToStratisAddress().ToBase58(network),
        UInt128 or UInt256 => value.ToString()!,
        IFormattable number when value.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        char character => character.ToString(),
        Array array when depth < DepthMax => Elements(array, depth),
        ValueType when depth < DepthMax && value.GetType().Assembly != typeof(object).Assembly && !value.GetType().IsEnum => Struct(value, depth),
        _ => NameOf(value),
    };

    private string Elements(Array array, int depth)
    {
        var shown = new List<string>();
        foreach (var element in (IEnumerable)array)
        {
            if (shown.Count == ElementsMax)
            {
                shown.Add($"… {array.Length} in all");
                break;
            }

            shown.Add(Of(element, depth + 1));
        }

        return $"[{string.Join(", ", shown)}]";
    }

    private string Struct(object value, int depth) =>
        $"{{ {string.Join(", ", value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).Take(ElementsMax).Select(field => $"{field.Name} = {Of(field.GetValue(value), depth + 1)}"))} }}";

    private static string Hex(byte[] bytes) =>
        bytes.Length <= KeyBytesMax ? $"0x{Convert.ToHexStringLower(bytes)}" : $"0x{Convert.ToHexStringLower(bytes.AsSpan(0, KeyBytesMax))}… {bytes.Length} bytes";

    private static string NameOf(object value) => ReturnedValue.PlatformNameOf(value)?.Split('.')[^1] ?? TypeName(value.GetType());

    private static string TypeName(Type type) => Cut(type.IsArray ? $"{TypeName(type.GetElementType()!)}[]" : type.Name);
}
