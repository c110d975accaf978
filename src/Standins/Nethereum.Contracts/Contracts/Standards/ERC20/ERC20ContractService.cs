using System.Numerics;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Contracts.Services;
using Nethereum.Contracts.Standards.ERC20.ContractDefinition;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.Standards.ERC20;

/// <summary>The token at an address; amounts are in its smallest unit.</summary>
public class ERC20ContractService
{
    /// <summary>A token of a node.</summary>
    public ERC20ContractService(IEthApiContractService ethApiContractService, string contractAddress)
    {
        ContractAddress = contractAddress;
        ContractHandler = ethApiContractService.GetContractHandler(contractAddress);
    }

    /// <summary>The token's address.</summary>
    public string ContractAddress { get; }

    /// <summary>What calls the token.</summary>
    public ContractHandler ContractHandler { get; set; }

    /// <inheritdoc cref="TransferEventDTOBase"/>
    public Event<TransferEventDTO> GetTransferEvent() => ContractHandler.GetEvent<TransferEventDTO>();

    /// <inheritdoc cref="ApprovalEventDTOBase"/>
    public Event<ApprovalEventDTO> GetApprovalEvent() => ContractHandler.GetEvent<ApprovalEventDTO>();

    /// <inheritdoc cref="AllowanceFunctionBase"/>
    public Task<BigInteger> AllowanceQueryAsync(AllowanceFunction allowanceFunction, BlockParameter blockParameter = null) =>
        ContractHandler.QueryAsync<AllowanceFunction, BigInteger>(allowanceFunction, blockParameter);

    /// <inheritdoc cref="AllowanceFunctionBase"/>
    public Task<BigInteger> AllowanceQueryAsync(string owner, string spender, BlockParameter blockParameter = null) =>
        AllowanceQueryAsync(new AllowanceFunction { Owner = owner, Spender = spender }, blockParameter);

    /// <inheritdoc cref="ApproveFunctionBase"/>
    public Task<string> ApproveRequestAsync(ApproveFunction approveFunction) => ContractHandler.SendRequestAsync(approveFunction);

    /// <inheritdoc cref="ApproveFunctionBase"/>
    public Task<string> ApproveRequestAsync(string spender, BigInteger value) => ApproveRequestAsync(new ApproveFunction { Spender = spender, Value = value });

    /// <inheritdoc cref="ApproveFunctionBase"/>
    public Task<TransactionReceipt> ApproveRequestAndWaitForReceiptAsync(ApproveFunction approveFunction, CancellationToken cancellationToken = default) =>
        ContractHandler.SendRequestAndWaitForReceiptAsync(approveFunction, cancellationToken);

    /// <inheritdoc cref="ApproveFunctionBase"/>
    public Task<TransactionReceipt> ApproveRequestAndWaitForReceiptAsync(string spender, BigInteger value, CancellationToken cancellationToken = default) =>
        ApproveRequestAndWaitForReceiptAsync(new ApproveFunction { Spender = spender, Value = value }, cancellationToken);

    /// <inheritdoc cref="BalanceOfFunctionBase"/>
    public Task<BigInteger> BalanceOfQueryAsync(BalanceOfFunction balanceOfFunction, BlockParameter blockParameter = null) =>
        ContractHandler.QueryAsync<BalanceOfFunction, BigInteger>(balanceOfFunction, blockParameter);

    /// <inheritdoc cref="BalanceOfFunctionBase"/>
    public Task<BigInteger> BalanceOfQueryAsync(string owner, BlockParameter blockParameter = null) =>
        BalanceOfQueryAsync(new BalanceOfFunction { Owner = owner }, blockParameter);

    /// <inheritdoc cref="DecimalsFunctionBase"/>
    public Task<byte> DecimalsQueryAsync(DecimalsFunction decimalsFunction, BlockParameter blockParameter = null) =>
        ContractHandler.QueryAsync<DecimalsFunction, byte>(decimalsFunction, blockParameter);

    /// <inheritdoc cref="DecimalsFunctionBase"/>
    public Task<byte> DecimalsQueryAsync(BlockParameter blockParameter = null) =>
        DecimalsQueryAsync(new DecimalsFunction(), blockParameter);

    /// <inheritdoc cref="NameFunctionBase"/>
    public Task<string> NameQueryAsync(NameFunction nameFunction = null, BlockParameter blockParameter = null) =>
        ContractHandler.QueryAsync<NameFunction, string>(nameFunction, blockParameter);

    /// <inheritdoc cref="SymbolFunctionBase"/>
    public Task<string> SymbolQueryAsync(SymbolFunction symbolFunction = null, BlockParameter blockParameter = null) =>
        ContractHandler.QueryAsync<SymbolFunction, string>(symbolFunction, blockParameter);

    /// <inheritdoc cref="TotalSupplyFunctionBase"/>
    public Task<BigInteger> TotalSupplyQueryAsync(TotalSupplyFunction totalSupplyFunction, BlockParameter blockParameter = null) =>
        ContractHandler.QueryAsync<TotalSupplyFunction, BigInteger>(totalSupplyFunction, blockParameter);

    /// <inheritdoc cref="TotalSupplyFunctionBase"/>
    public Task<BigInteger> TotalSupplyQueryAsync(BlockParameter blockParameter = null) =>
        TotalSupplyQueryAsync(new TotalSupplyFunction(), blockParameter);

    /// <inheritdoc cref="TransferFunctionBase"/>
    public Task<string> TransferRequestAsync(TransferFunction transferFunction) => ContractHandler.SendRequestAsync(transferFunction);

    /// <inheritdoc cref="TransferFunctionBase"/>
    public Task<string> TransferRequestAsync(string to, BigInteger value) => TransferRequestAsync(new TransferFunction { To = to, Value = value });

    /// <inheritdoc cref="TransferFunctionBase"/>
    public Task<TransactionReceipt> TransferRequestAndWaitForReceiptAsync(TransferFunction transferFunction, CancellationToken cancellationToken = default) =>
        ContractHandler.SendRequestAndWaitForReceiptAsync(transferFunction, cancellationToken);

    /// <inheritdoc cref="TransferFunctionBase"/>
    public Task<TransactionReceipt> TransferRequestAndWaitForReceiptAsync(string to, BigInteger value, CancellationToken cancellationToken = default) =>
        TransferRequestAndWaitForReceiptAsync(new TransferFunction { To = to, Value = value }, cancellationToken);

    /// <inheritdoc cref="TransferFromFunctionBase"/>
    public Task<string> TransferFromRequestAsync(TransferFromFunction transferFromFunction) => ContractHandler.SendRequestAsync(transferFromFunction);

    /// <inheritdoc cref="TransferFromFunctionBase"/>
    public Task<string> TransferFromRequestAsync(string from, string to, BigInteger value) => TransferFromRequestAsync(new TransferFromFunction { From = from, To = to, Value = value });

    /// <inheritdoc cref="TransferFromFunctionBase"/>
    public Task<TransactionReceipt> TransferFromRequestAndWaitForReceiptAsync(TransferFromFunction transferFromFunction, CancellationToken cancellationToken = default) =>
        ContractHandler.SendRequestAndWaitForReceiptAsync(transferFromFunction, cancellationToken);

    /// <inheritdoc cref="TransferFromFunctionBase"/>
    public Task<TransactionReceipt> TransferFromRequestAndWaitForReceiptAsync(string from, string to, BigInteger value, CancellationToken cancellationToken = default) =>
        TransferFromRequestAndWaitForReceiptAsync(new TransferFromFunction { From = from, To = to, Value = value }, cancellationToken);
}
