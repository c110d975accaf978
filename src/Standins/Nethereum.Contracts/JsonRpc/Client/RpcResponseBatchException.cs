namespace Nethereum.JsonRpc.Client;

/// <summary>The node answered items of a batch with errors.</summary>
public class RpcResponseBatchException : Exception
{
    /// <summary>The errors of the items that have one.</summary>
    public RpcResponseBatchException(RpcError[] rpcErrors)
        : base("Number of Errors:" + rpcErrors.Length) => RpcErrors = rpcErrors;

    /// <summary>The errors, in the order of the batch.</summary>
    public RpcError[] RpcErrors { get; }
}
