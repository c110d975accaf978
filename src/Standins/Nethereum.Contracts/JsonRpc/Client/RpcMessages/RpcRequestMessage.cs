using Newtonsoft.Json;

namespace Nethereum.JsonRpc.Client.RpcMessages;

/// <summary>A call as it is sent.</summary>
[JsonObject]
public class RpcRequestMessage
{
    /// <summary>For deserialisers.</summary>
    [JsonConstructor]
    public RpcRequestMessage()
    {
    }

    /// <summary>A call with its parameters in order.</summary>
    public RpcRequestMessage(object id, string method, params object[] parameterList)
        : this(id, method, (object)parameterList)
    {
    }

    /// <summary>A call with named parameters.</summary>
    public RpcRequestMessage(object id, string method, Dictionary<string, object> parameterMap)
        : this(id, method, (object)parameterMap)
    {
    }

    private RpcRequestMessage(object id, string method, object parameters)
    {
        Id = id;
        JsonRpcVersion = "2.0";
        Method = method;
        RawParameters = parameters;
    }

    /// <summary>What the answer is recognised by.</summary>
    [JsonProperty("id", Order = 1)]
    public object Id { get; set; }

    /// <summary>"2.0".</summary>
    [JsonProperty("jsonrpc", Required = Required.Always, Order = 2)]
    public string JsonRpcVersion { get; set; }

    /// <summary>The method's name.</summary>
    [JsonProperty("method", Required = Required.Always, Order = 3)]
    public string Method { get; set; }

    /// <summary>The parameters: an array, or a map by name.</summary>
    [JsonProperty("params", Order = 4)]
    [JsonConverter(typeof(RpcParametersJsonConverter))]
    public object RawParameters { get; set; }
}
