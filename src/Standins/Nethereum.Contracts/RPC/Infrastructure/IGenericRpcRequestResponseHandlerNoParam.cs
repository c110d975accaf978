namespace Nethereum.RPC.Infrastructure;

/// <summary>A method of the node that takes no parameters.</summary>
public interface IGenericRpcRequestResponseHandlerNoParam<TResponse>
{
    /// <summary>Calls the method.</summary>
    Task<TResponse> SendRequestAsync(object id = null);
}
