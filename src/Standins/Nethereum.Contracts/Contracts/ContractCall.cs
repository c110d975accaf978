using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.Contracts;

/// <summary>Calls that change nothing; reverts become the contract's exceptions.</summary>
public class ContractCall
{
    private readonly IEthCall _ethCall;
    private readonly BlockParameter _defaultBlock;

    /// <summary>Calls at a block unless told otherwise.</summary>
    public ContractCall(IEthCall ethCall, BlockParameter defaulBlock)
    {
        _ethCall = ethCall;
        _defaultBlock = defaulBlock ?? BlockParameter.CreateLatest();
    }

    /// <summary>What the call returns, as hex.</summary>
    public Task<string> CallAsync(CallInput callInput, BlockParameter block = null) =>
        ContractRevertExceptionHandler.TranslateAsync(() => _ethCall.SendRequestAsync(callInput, block ?? _defaultBlock));
}
