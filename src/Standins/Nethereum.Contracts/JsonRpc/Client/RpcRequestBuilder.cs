namespace Nethereum.JsonRpc.Client;

/// <summary>Makes requests of one method.</summary>
public class RpcRequestBuilder
{
    /// <summary>Requests of the method of this name.</summary>
    public RpcRequestBuilder(string methodName) => MethodName = methodName;

    /// <summary>The method's name.</summary>
    public string MethodName { get; }

    /// <summary>A request with parameters; without an id it gets <see cref="Configuration.DefaultRequestId"/>.</summary>
    public virtual RpcRequest BuildRequest(object id, params object[] paramList) => new(id ?? Configuration.DefaultRequestId, MethodName, paramList);

    /// <summary>A request without parameters.</summary>
    public virtual RpcRequest BuildRequest(object id = null) => new(id ?? Configuration.DefaultRequestId, MethodName);
}
