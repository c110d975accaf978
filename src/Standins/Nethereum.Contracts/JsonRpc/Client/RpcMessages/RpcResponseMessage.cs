using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Nethereum.JsonRpc.Client.RpcMessages;

/// <summary>An answer as it came.</summary>
[JsonObject]
public class RpcResponseMessage
{
    /// <summary>An answer without content yet.</summary>
    [JsonConstructor]
    public RpcResponseMessage() => JsonRpcVersion = "2.0";

    /// <summary>An answer to a request, without content yet.</summary>
    public RpcResponseMessage(object id)
        : this() => Id = id;

    /// <summary>A refusal.</summary>
    public RpcResponseMessage(object id, RpcError error)
        : this(id) => Error = error;

    /// <summary>A result.</summary>
    public RpcResponseMessage(object id, object result)
        : this(id) => ResultNewtonsoft = result as JToken ?? (result is null ? null : JToken.FromObject(result));

    /// <summary>The request's id; null where the node could not read the request.</summary>
    [JsonProperty("id", Required = Required.AllowNull)]
    public object Id { get; set; }

    /// <summary>"2.0".</summary>
    [JsonProperty("jsonrpc", Required = Required.Always)]
    public string JsonRpcVersion { get; set; }

    /// <summary>The result as a JSON value, or null.</summary>
    [JsonProperty("result")]
    public object ResultNewtonsoft { get; set; }

    /// <summary>The result, or null.</summary>
    [JsonIgnore]
    public object Result => ResultNewtonsoft;

    /// <summary>The error, or null.</summary>
    [JsonProperty("error")]
    public RpcError Error { get; set; }

    /// <summary>Whether this is a refusal.</summary>
    [JsonIgnore]
    public bool HasError => Error is not null;
}
