using Nethereum.JsonRpc.Client.RpcMessages;

namespace Nethereum.JsonRpc.Client;

/// <summary>One call of a batch, with the handler that reads its answer.</summary>
public class RpcRequestResponseBatchItem<TRequestHandler, TResponse> : IRpcRequestResponseBatchItem
    where TRequestHandler : IRpcRequestHandler<TResponse>
{
    /// <summary>A call to send with others.</summary>
    public RpcRequestResponseBatchItem(TRequestHandler requestHandler, RpcRequest rpcRequest)
    {
        RequestHandler = requestHandler;
        RpcRequestMessage = new RpcRequestMessage(rpcRequest.Id, rpcRequest.Method, rpcRequest.RawParameters);
    }

    /// <summary>What reads the answer.</summary>
    public TRequestHandler RequestHandler { get; }

    /// <inheritdoc/>
    public RpcRequestMessage RpcRequestMessage { get; }

    /// <summary>The result, once the batch has been sent.</summary>
    public TResponse Response { get; private set; }

    /// <inheritdoc/>
    public object RawResponse => Response;

    /// <inheritdoc/>
    public bool HasError { get; private set; }

    /// <inheritdoc/>
    public RpcError RpcError { get; private set; }

    /// <inheritdoc/>
    public virtual void DecodeResponse(RpcResponseMessage rpcResponse)
    {
        HasError = rpcResponse.HasError;
        if (HasError)
        {
            RpcMessages.RpcError error = rpcResponse.Error;
            RpcError = new RpcError(error.Code, error.Message + ": " + RpcRequestMessage.Method, error.Data);
            return;
        }

        Response = RequestHandler.DecodeResponse(rpcResponse);
    }
}
