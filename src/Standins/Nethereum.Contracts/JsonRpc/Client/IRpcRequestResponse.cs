namespace Nethereum.JsonRpc.Client;

/// <summary>A pair of a request and its answer.</summary>
public interface IRpcRequestResponse
{
}
