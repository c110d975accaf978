using Nethereum.Contracts.Services;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionManagers;
using Nethereum.RPC.TransactionReceipts;

namespace Nethereum.Web3;

/// <summary>A node, and who sends to it.</summary>
public interface IWeb3
{
    /// <summary>What sends the requests.</summary>
    IClient Client { get; }

    /// <inheritdoc cref="IEthApiContractService"/>
    IEthApiContractService Eth { get; }

    /// <summary>What fills in, signs and sends transactions.</summary>
    ITransactionManager TransactionManager { get; set; }

    /// <summary>What waits for receipts.</summary>
    ITransactionReceiptService TransactionReceiptPolling { get; set; }

    /// <inheritdoc cref="FeeSuggestionService"/>
    FeeSuggestionService FeeSuggestion { get; }
}
