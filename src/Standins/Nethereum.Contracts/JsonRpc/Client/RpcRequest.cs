namespace Nethereum.JsonRpc.Client;

/// <summary>A call of a method of the node.</summary>
public class RpcRequest
{
    /// <summary>A call with its parameters in order.</summary>
    public RpcRequest(object id, string method, params object[] parameterList)
    {
        Id = id;
        Method = method;
        RawParameters = parameterList;
    }

    /// <summary>What the answer is recognised by: a number or a text.</summary>
    public object Id { get; set; }

    /// <summary>The method's name.</summary>
    public string Method { get; private set; }

    /// <summary>The parameters in order.</summary>
    public object[] RawParameters { get; private set; }
}
