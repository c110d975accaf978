using Nethereum.ABI.FunctionEncoding;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.JsonRpc.Client;

namespace Nethereum.Contracts;

/// <summary>Tells reverts from a node's other errors.</summary>
public class ContractRevertExceptionHandler
{
    /// <summary>Throws what a contract said; returns where the error has no data of a revert.</summary>
    /// <exception cref="SmartContractRevertException">The contract gave a reason as text.</exception>
    /// <exception cref="SmartContractCustomErrorRevertException">The contract gave anything else.</exception>
    public static void HandleContractRevertException(RpcResponseException rpcException)
    {
        string data = rpcException.RpcError.GetDataAsString();
        if (!data.IsHex())
        {
            return;
        }

        new FunctionCallDecoder().ThrowIfErrorOnOutput(data, rpcException);
        throw new SmartContractCustomErrorRevertException(data);
    }

    /// <summary>Runs a request and throws what a contract said instead of the node's error.</summary>
    internal static async Task<T> TranslateAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (RpcResponseException error)
        {
            HandleContractRevertException(error);
            throw;
        }
    }
}
