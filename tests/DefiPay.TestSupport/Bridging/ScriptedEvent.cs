using System.Text.Json;

namespace DefiPay.TestSupport.Bridging;

/// <summary>An event as decoding gives it.</summary>
/// <param name="Contract">The contract that logs it, in its chain's text form.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Arguments">An object whose properties are the arguments.</param>
public sealed record ScriptedEvent(string Contract, string Name, object Arguments)
{
    public override string ToString() => $"{Contract} {Name} {JsonSerializer.Serialize(Arguments)}";
}
