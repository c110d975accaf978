using Newtonsoft.Json;

namespace Nethereum.JsonRpc.Client.RpcMessages;

/// <summary>An error as it stands in an answer.</summary>
[JsonObject]
public class RpcError
{
    /// <summary>The node's code.</summary>
    [JsonProperty("code")]
    public int Code { get; set; }

    /// <summary>The node's message.</summary>
    [JsonProperty("message")]
    public string Message { get; set; }

    /// <summary>What else the node told.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}
