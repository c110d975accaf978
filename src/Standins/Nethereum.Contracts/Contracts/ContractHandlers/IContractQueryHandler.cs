using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>Calls a function without changing anything.</summary>
public interface IContractQueryHandler<TFunctionMessage>
    where TFunctionMessage : FunctionMessage, new()
{
    /// <summary>What the function returns, as a simple type; its default where the address has no code.</summary>
    Task<TFunctionOutput> QueryAsync<TFunctionOutput>(string contractAddress, TFunctionMessage functionMessage = null, BlockParameter block = null);

    /// <summary>What the function returns, as an object.</summary>
    Task<TFunctionOutput> QueryDeserializingToObjectAsync<TFunctionOutput>(TFunctionMessage functionMessage, string contractAddress, BlockParameter block = null)
        where TFunctionOutput : IFunctionOutputDTO, new();

    /// <summary>What the function returns, as bytes.</summary>
    Task<byte[]> QueryRawAsBytesAsync(string contractAddress, TFunctionMessage functionMessage = null, BlockParameter block = null);

    /// <summary>What the function returns, as hex.</summary>
    Task<string> QueryRawAsync(string contractAddress, TFunctionMessage functionMessage = null, BlockParameter block = null);
}
