using Newtonsoft.Json.Linq;

namespace Nethereum.JsonRpc.Client;

/// <summary>What a node answered instead of a result.</summary>
public class RpcError
{
    /// <summary>An error as the node told it.</summary>
    public RpcError(int code, string message, object data = null)
    {
        Code = code;
        Message = message;
        Data = data;
    }

    /// <summary>The node's code, such as -32602 for wrong parameters or 3 for a revert.</summary>
    public int Code { get; }

    /// <summary>The node's message, with the method that was called behind it.</summary>
    public string Message { get; }

    /// <summary>What else the node told: a JSON value, for a revert its data as hex or an object that holds it.</summary>
    public object Data { get; }

    /// <summary>
    /// The text of <see cref="Data"/>. Nodes that wrap the data of a revert in an object (Hardhat under "data", others under "result") give what is inside.
    /// </summary>
    public string GetDataAsString() => Data switch
    {
        null => null,
        JObject wrapped when (wrapped["result"] ?? wrapped["data"]) is { } inner => inner.ToString(),
        _ => Data.ToString(),
    };
}
