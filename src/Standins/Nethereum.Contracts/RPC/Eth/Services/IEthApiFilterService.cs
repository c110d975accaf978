using Nethereum.RPC.Eth.Filters;

namespace Nethereum.RPC.Eth.Services;

/// <summary>The methods about events.</summary>
public interface IEthApiFilterService
{
    /// <inheritdoc cref="IEthGetFilterChangesForBlockOrTransaction"/>
    IEthGetFilterChangesForBlockOrTransaction GetFilterChangesForBlockOrTransaction { get; }

    /// <inheritdoc cref="IEthGetFilterChangesForEthNewFilter"/>
    IEthGetFilterChangesForEthNewFilter GetFilterChangesForEthNewFilter { get; }

    /// <inheritdoc cref="IEthGetFilterLogsForBlockOrTransaction"/>
    IEthGetFilterLogsForBlockOrTransaction GetFilterLogsForBlockOrTransaction { get; }

    /// <inheritdoc cref="IEthGetFilterLogsForEthNewFilter"/>
    IEthGetFilterLogsForEthNewFilter GetFilterLogsForEthNewFilter { get; }

    /// <inheritdoc cref="IEthNewBlockFilter"/>
    IEthNewBlockFilter NewBlockFilter { get; }

    /// <inheritdoc cref="IEthNewFilter"/>
    IEthNewFilter NewFilter { get; }

    /// <inheritdoc cref="IEthNewPendingTransactionFilter"/>
    IEthNewPendingTransactionFilter NewPendingTransactionFilter { get; }

    /// <inheritdoc cref="IEthUninstallFilter"/>
    IEthUninstallFilter UninstallFilter { get; }

    /// <inheritdoc cref="IEthGetLogs"/>
    IEthGetLogs GetLogs { get; }
}
