using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Devnet;
using DefiPay.Folders;
using DefiPay.Ports;
using DefiPay.Roles;
using DefiPay.Screens;

namespace DefiPay.Up;

/// <summary>Both devnets of a run.</summary>
/// <param name="Stratis">The Stratis devnet, in this process.</param>
/// <param name="Evm">The EVM devnet, whose node is a child process.</param>
internal sealed record DevnetPair(DevnetHost Stratis, EvmDevnet Evm)
{
    /// <summary>Begins the start of the Stratis devnet.</summary>
    public static Task<DevnetHost> StartStratisAsync(UpOptions options, DataFolder folder, PortPlan ports, TimeProvider time, CancellationToken cancellationToken) =>
        DevnetHost.StartAsync(
            new DevnetOptions
            {
                DataFolder = folder.StratisPath,
                Port = ports.Stratis,
                Network = StratisChain.Network,
                ConfirmingBlocks = options.FinalDepth,
                IdleBlockTime = options.IdleBlockTime,
                BlockTime = options.BlockTime,
            },
            time,
            cancellationToken);

    /// <summary>Begins the start of the EVM devnet; a long replay is shown as it goes on.</summary>
    public static Task<EvmDevnet> StartEvmAsync(UpOptions options, DataFolder folder, PortPlan ports, Screen screen, TimeProvider time, CancellationToken cancellationToken) =>
        EvmDevnet.StartAsync(
            new EvmDevnetOptions
            {
                Folder = folder.EvmPath,
                Port = ports.Evm,
                ConfirmingBlocks = options.FinalDepth,
                NpmRoots = [AppContext.BaseDirectory, Environment.CurrentDirectory],
                Progress = new SynchronousProgress(progress => screen.Line($"  EVM devnet: {progress.Text}")),
            },
            time,
            cancellationToken);

    // Progress<T> would post to the thread pool, where lines may come in another order.
    private sealed class SynchronousProgress(Action<EvmDevnetProgress> show) : IProgress<EvmDevnetProgress>
    {
        public void Report(EvmDevnetProgress value) => show(value);
    }
}
