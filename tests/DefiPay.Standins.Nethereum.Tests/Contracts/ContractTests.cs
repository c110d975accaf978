using System.Numerics;
using DefiPay.Chains.Evm.Artifacts;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Contracts;
using Nethereum.Contracts.Standards.ERC20;
using Nethereum.Contracts.Standards.ERC20.ContractDefinition;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Web3;
using Nethereum.Web3.Accounts;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.Contracts;

/// <summary>One account deploys once; the tests of a class run one after the other, so its state is no surprise.</summary>
[Collection(ChainCollection.Name)]
public sealed class ContractTests(ChainFixture chain) : IAsyncLifetime
{
    private const string Nobody = "0x000000000000000000000000000000000000dEaD";
    private static Account? _account;
    private static string _token = "";
    private static string _reverting = "";
    private Web3 _web3 = null!;

    public async Task InitializeAsync()
    {
        bool isFirst = _account is null;
        _account ??= chain.TakeAccount(ChainFixture.ChainId);
        _web3 = chain.Connect(_account).Web3;
        if (isFirst)
        {
            TransactionReceipt token = await _web3.Eth.GetContractDeploymentHandler<TestDollarDeployment>()
                .SendRequestAndWaitForReceiptAsync(new TestDollarDeployment { Owner = _account.Address }, CancellationToken.None);
            TransactionReceipt reverting = await _web3.Eth.GetContractDeploymentHandler<RevertingDeployment>().SendRequestAndWaitForReceiptAsync();
            (_token, _reverting) = (token.ContractAddress, reverting.ContractAddress);
            await Handler.SendRequestAndWaitForReceiptAsync(new MintFunction { To = _account.Address, Amount = 1_000_000 });
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private global::Nethereum.Contracts.ContractHandlers.ContractHandler Handler => _web3.Eth.GetContractHandler(_token);

    [Fact]
    public async Task Token_ByItsService_TellsWhatItIsAndPays()
    {
        ERC20ContractService token = _web3.Eth.ERC20.GetContractService(_token);
        BigInteger before = await token.BalanceOfQueryAsync(Nobody);

        TransactionReceipt receipt = await token.TransferRequestAndWaitForReceiptAsync(Nobody, 250);

        Assert.Equal("Test Dollar", await token.NameQueryAsync());
        Assert.Equal("tUSD", await token.SymbolQueryAsync());
        Assert.Equal(6, await token.DecimalsQueryAsync());
        Assert.Equal(before + 250, await token.BalanceOfQueryAsync(Nobody));
        Assert.Equal(before, await token.BalanceOfQueryAsync(Nobody, new BlockParameter(new HexBigInteger(receipt.BlockNumber.Value - 1))));
        EventLog<TransferEventDTO> transfer = Assert.Single(receipt.DecodeAllEvents<TransferEventDTO>());
        Assert.Equal((_account!.Address, Nobody, 250), (transfer.Event.From, transfer.Event.To, transfer.Event.Value));
        Assert.Empty(receipt.DecodeAllEvents<ApprovalEventDTO>());
        Assert.Null(receipt.Logs[0].DecodeEvent<ApprovalEventDTO>());
        Assert.Equal(receipt.Logs[0].Address, receipt.Logs[0].Address.ToLowerInvariant()); // as the node spells it
    }

    [Fact]
    public async Task Events_ByFilter_AreThoseThatMatch()
    {
        await Handler.SendRequestAndWaitForReceiptAsync(new TransferFunction { To = _token, Value = 7 });
        Event<TransferEventDTO> transfer = _web3.Eth.GetEvent<TransferEventDTO>(_token);

        List<EventLog<TransferEventDTO>> toToken = await transfer.GetAllChangesAsync(transfer.CreateFilterInput<string?, string>(null, _token));
        List<EventLog<TransferEventDTO>> toSome = await transfer.GetAllChangesAsync(transfer.CreateFilterInput<string, string>([], [_token, Nobody]));
        List<EventLog<TransferEventDTO>> all = await transfer.GetAllChangesAsync(transfer.CreateFilterInput());

        Assert.All(toToken, found => Assert.Equal(_token, found.Event.To, ignoreCase: true));
        Assert.NotEmpty(toToken);
        Assert.True(toSome.Count >= toToken.Count && all.Count > toSome.Count - 1);
        Assert.Contains(all, found => found.Event.From == "0x0000000000000000000000000000000000000000");
        await Assert.ThrowsAsync<FilterInputNotForEventException>(() => transfer.GetAllChangesAsync(_web3.Eth.GetEvent<ApprovalEventDTO>(_token).CreateFilterInput()));
    }

    [Fact]
    public async Task Revert_WithAReason_IsAnExceptionThatSaysIt()
    {
        SmartContractRevertException asked = await Assert.ThrowsAsync<SmartContractRevertException>(() =>
            _web3.Eth.GetContractQueryHandler<RevertWithReason>().QueryAsync<BigInteger>(_reverting, new RevertWithReason { Reason = "not today" }));
        SmartContractRevertException sent = await Assert.ThrowsAsync<SmartContractRevertException>(() =>
            _web3.Eth.GetContractTransactionHandler<RevertWithReason>().SendRequestAsync(_reverting, new RevertWithReason { Reason = "not today" }));

        Assert.Equal("Smart contract error: not today", asked.Message);
        Assert.Equal("not today", asked.RevertMessage);
        Assert.StartsWith("0x08c379a0", asked.EncodedData, StringComparison.Ordinal);
        Assert.Equal(asked.Message, sent.Message);
    }

    [Fact]
    public async Task Revert_WithACustomErrorOrAPanic_IsDecoded()
    {
        SmartContractCustomErrorRevertException poor = await Assert.ThrowsAsync<SmartContractCustomErrorRevertException>(() =>
            Handler.SendRequestAsync(new TransferFunction { To = Nobody, Value = BigInteger.Pow(10, 30) }));
        SmartContractCustomErrorRevertException panic = await Assert.ThrowsAsync<SmartContractCustomErrorRevertException>(() =>
            _web3.Eth.GetContractHandler(_reverting).QueryAsync<RevertWithPanic, BigInteger>(new RevertWithPanic { Code = 0x11 }));

        Assert.Equal("Smart contract error", poor.Message);
        Assert.True(poor.IsCustomErrorFor<InsufficientBalance>());
        Assert.False(poor.IsCustomErrorFor<PanicError>());
        Assert.Equal((_account!.Address, BigInteger.Pow(10, 30)), (poor.DecodeError<InsufficientBalance>().Sender, poor.DecodeError<InsufficientBalance>().Needed));
        Assert.Equal(new BigInteger(0x11), panic.DecodeError<PanicError>().Code);
        Error found = _web3.Eth.GetContract(EvmArtifacts.Find("TestDollar").Abi, _token).FindError(poor.ExceptionEncodedData);
        Assert.Equal("ERC20InsufficientBalance", found.ErrorABI.Name);
    }

    [Fact]
    public async Task Revert_InABlock_IsOnlyInTheReceiptUntilAskedFor()
    {
        TransactionReceipt receipt = await _web3.Eth.GetContractTransactionHandler<RevertWithReason>()
            .SendRequestAndWaitForReceiptAsync(_reverting, new RevertWithReason { Reason = "too late", Gas = 100_000 });

        Assert.True(receipt.Failed());
        Assert.True(receipt.HasErrors());
        Assert.Equal("too late", await _web3.Eth.GetContractTransactionErrorReason.SendRequestAsync(receipt.TransactionHash));
    }

    [Fact]
    public async Task Query_WhereThereIsNoCode_IsTheDefault()
    {
        Assert.Equal(BigInteger.Zero, await _web3.Eth.GetContractQueryHandler<BalanceOfFunction>().QueryAsync<BigInteger>(Nobody, new BalanceOfFunction { Owner = Nobody }));
        Assert.Null(await _web3.Eth.GetContractQueryHandler<NameFunction>().QueryAsync<string>(Nobody));
    }

    [Fact]
    public async Task Contract_ByItsAbi_DeploysCallsAndSends()
    {
        EvmArtifact artifact = EvmArtifacts.Find("TestDollar");
        HexBigInteger gas = await _web3.Eth.DeployContract.EstimateGasAsync(artifact.Abi, artifact.Bytecode, _account!.Address, _account.Address);
        TransactionReceipt deployed = await _web3.Eth.DeployContract.SendRequestAndWaitForReceiptAsync(artifact.Abi, artifact.Bytecode, _account.Address, gas, CancellationToken.None, _account.Address);
        Contract contract = _web3.Eth.GetContract(artifact.Abi, deployed.ContractAddress);
        Function mint = contract.GetFunction("mint");
        HexBigInteger mintGas = await mint.EstimateGasAsync(_account.Address, null, null, Nobody, 5);
        TransactionReceipt minted = await mint.SendTransactionAndWaitForReceiptAsync(_account.Address, mintGas, null, CancellationToken.None, Nobody, 5);

        Assert.Equal(new BigInteger(5), await contract.GetFunction("balanceOf").CallAsync<BigInteger>(Nobody));
        Assert.Equal(new BigInteger(5), Assert.Single(contract.GetEvent("Transfer").DecodeAllEventsForEvent<TransferEventDTO>(minted.Logs)).Event.Value);
        EventLog<List<ParameterOutput>> inOrder = Assert.Single(contract.GetEvent("Transfer").DecodeAllEventsDefaultForEvent(minted.Logs));
        Assert.Equal(["from", "to", "value"], inOrder.Event.Select(parameter => parameter.Parameter.Name));
        Assert.Equal("Function not found:nope", Assert.Throws<Exception>(() => contract.GetFunction("nope")).Message);
        Assert.Equal("Event not found", Assert.Throws<Exception>(() => contract.GetEvent("nope")).Message);
        Transaction sent = await _web3.Eth.Transactions.GetTransactionByHash.SendRequestAsync(minted.TransactionHash);
        MintFunction message = sent.DecodeTransactionToFunctionMessage<MintFunction>();
        Assert.Equal((Nobody, new BigInteger(5)), (message.To, message.Amount));
        Assert.Null(sent.DecodeTransactionToFunctionMessage<TransferFunction>());
    }

    [Fact]
    public async Task Method_ThatTheNodeHasNot_IsTheNodesError()
    {
        RpcResponseException error = await Assert.ThrowsAsync<RpcResponseException>(() => _web3.Eth.Blocks.GetBlockReceiptsByNumber.SendRequestAsync(new BlockParameter(0)));

        Assert.EndsWith(": eth_getBlockReceipts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Block_ByNumberAndByHash_IsTheSame()
    {
        BlockWithTransactions latest = await _web3.Eth.Blocks.GetBlockWithTransactionsByNumber.SendRequestAsync(BlockParameter.CreateLatest());
        BlockWithTransactionHashes same = await _web3.Eth.Blocks.GetBlockWithTransactionsHashesByHash.SendRequestAsync(latest.BlockHash);

        Assert.Equal(latest.Number.Value, same.Number.Value);
        Assert.Equal(latest.Transactions.Select(transaction => transaction.TransactionHash), same.TransactionHashes);
        Assert.Null(await _web3.Eth.Blocks.GetBlockWithTransactionsHashesByNumber.SendRequestAsync(new BlockParameter(ulong.MaxValue / 2)));
        Assert.False((await _web3.Eth.Syncing.SendRequestAsync()).IsSyncing);
    }
}
