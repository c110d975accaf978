using Newtonsoft.Json;

namespace Nethereum.JsonRpc.Client;

/// <summary>How requests are written and answers read.</summary>
public static class DefaultJsonSerializerSettingsFactory
{
    /// <summary>Unset members are left out, unknown ones passed over, and texts stay texts even where they look like dates.</summary>
    public static JsonSerializerSettings BuildDefaultJsonSerializerSettings() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };
}
