using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.Filters;

namespace Nethereum.RPC.Eth.Services;

/// <inheritdoc cref="IEthApiFilterService"/>
public class EthApiFilterService : RpcClientWrapper, IEthApiFilterService
{
    /// <summary>The methods over a client.</summary>
    public EthApiFilterService(IClient client)
        : base(client)
    {
        GetFilterChangesForBlockOrTransaction = new EthGetFilterChangesForBlockOrTransaction(client);
        GetFilterChangesForEthNewFilter = new EthGetFilterChangesForEthNewFilter(client);
        GetFilterLogsForBlockOrTransaction = new EthGetFilterLogsForBlockOrTransaction(client);
        GetFilterLogsForEthNewFilter = new EthGetFilterLogsForEthNewFilter(client);
        NewBlockFilter = new EthNewBlockFilter(client);
        NewFilter = new EthNewFilter(client);
        NewPendingTransactionFilter = new EthNewPendingTransactionFilter(client);
        UninstallFilter = new EthUninstallFilter(client);
        GetLogs = new EthGetLogs(client);
    }

    /// <inheritdoc/>
    public IEthGetFilterChangesForBlockOrTransaction GetFilterChangesForBlockOrTransaction { get; }

    /// <inheritdoc/>
    public IEthGetFilterChangesForEthNewFilter GetFilterChangesForEthNewFilter { get; }

    /// <inheritdoc/>
    public IEthGetFilterLogsForBlockOrTransaction GetFilterLogsForBlockOrTransaction { get; }

    /// <inheritdoc/>
    public IEthGetFilterLogsForEthNewFilter GetFilterLogsForEthNewFilter { get; }

    /// <inheritdoc/>
    public IEthNewBlockFilter NewBlockFilter { get; }

    /// <inheritdoc/>
    public IEthNewFilter NewFilter { get; }

    /// <inheritdoc/>
    public IEthNewPendingTransactionFilter NewPendingTransactionFilter { get; }

    /// <inheritdoc/>
    public IEthUninstallFilter UninstallFilter { get; }

    /// <inheritdoc/>
    public IEthGetLogs GetLogs { get; }
}
