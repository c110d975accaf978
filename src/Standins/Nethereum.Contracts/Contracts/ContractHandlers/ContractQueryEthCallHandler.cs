using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.Contracts.ContractHandlers;

/// <inheritdoc cref="IContractQueryHandler{TFunctionMessage}"/>
public class ContractQueryEthCallHandler<TFunctionMessage> : IContractQueryHandler<TFunctionMessage>
    where TFunctionMessage : FunctionMessage, new()
{
    private readonly IEthCall _ethCall;

    /// <summary>Calls as an account, or none, at a block unless told otherwise.</summary>
    public ContractQueryEthCallHandler(IEthCall ethCall, string defaultAddressFrom = null, BlockParameter defaultBlockParameter = null)
    {
        _ethCall = ethCall;
        DefaultAddressFrom = defaultAddressFrom;
        DefaultBlockParameter = defaultBlockParameter ?? BlockParameter.CreateLatest();
    }

    /// <summary>Who calls where a message names nobody; null for none.</summary>
    public string DefaultAddressFrom { get; set; }

    /// <summary>The block where a call names none.</summary>
    public BlockParameter DefaultBlockParameter { get; set; }

    /// <inheritdoc/>
    public async Task<TFunctionOutput> QueryAsync<TFunctionOutput>(string contractAddress, TFunctionMessage functionMessage = null, BlockParameter block = null)
    {
        string output = await QueryRawAsync(contractAddress, functionMessage, block).ConfigureAwait(false);
        Parameter returned = ABITypedRegistry.GetFunctionABI<TFunctionMessage>().OutputParameters?.FirstOrDefault();
        return output is null or "0x" ? default : new FunctionCallDecoder().DecodeSimpleTypeOutput<TFunctionOutput>(returned, output);
    }

    /// <inheritdoc/>
    public async Task<TFunctionOutput> QueryDeserializingToObjectAsync<TFunctionOutput>(TFunctionMessage functionMessage, string contractAddress, BlockParameter block = null)
        where TFunctionOutput : IFunctionOutputDTO, new()
    {
        string output = await QueryRawAsync(contractAddress, functionMessage, block).ConfigureAwait(false);
        return output is null or "0x" ? new TFunctionOutput() : new FunctionCallDecoder().DecodeFunctionOutput<TFunctionOutput>(output);
    }

    /// <inheritdoc/>
    public async Task<byte[]> QueryRawAsBytesAsync(string contractAddress, TFunctionMessage functionMessage = null, BlockParameter block = null) =>
        (await QueryRawAsync(contractAddress, functionMessage, block).ConfigureAwait(false)).HexToByteArray();

    /// <inheritdoc/>
    public Task<string> QueryRawAsync(string contractAddress, TFunctionMessage functionMessage = null, BlockParameter block = null)
    {
        functionMessage ??= new TFunctionMessage();
        functionMessage.SetDefaultFromAddressIfNotSet(DefaultAddressFrom);
        return new ContractCall(_ethCall, DefaultBlockParameter).CallAsync(functionMessage.CreateCallInput(contractAddress), block);
    }
}
