using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace DefiPay.Standins.Nethereum.Tests.Viem;

/// <summary>One case, and where we differ in it.</summary>
internal sealed class ViemCase(int index, JsonElement given, List<string> differences)
{
    /// <summary>What it is a case of.</summary>
    public string Kind => Text("kind");

    /// <summary>A member.</summary>
    public JsonElement this[string name] => given.GetProperty(name);

    /// <summary>A member that is a text.</summary>
    public string Text(string name) => this[name].GetString()!;

    /// <summary>A text that may be missing.</summary>
    public string? TextOrNull(string name) => given.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    /// <summary>A number of any size.</summary>
    public BigInteger Number(string name) => BigInteger.Parse(Text(name), CultureInfo.InvariantCulture);

    /// <summary>Notes a difference.</summary>
    public void Same(string what, string viem, string? ours)
    {
        if (viem != ours)
        {
            Differs($"{what}\n  viem {viem}\n  ours {ours}");
        }
    }

    /// <summary>Notes a difference.</summary>
    public void Differs(string how) => differences.Add($"case {index} ({Kind}): {how}\n  of   {given.GetRawText()}");
}
