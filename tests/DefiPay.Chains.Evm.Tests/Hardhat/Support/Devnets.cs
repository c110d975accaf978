using DefiPay.Chains.Evm.Hardhat;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Support;

internal static class Devnets
{
    public static EvmDevnetOptions OptionsFor(TemporaryFolder folder) => new()
    {
        Folder = folder.FullPath,
        Port = 0,
        ConfirmingBlockTime = TimeSpan.FromMilliseconds(10),
    };

    public static Task<EvmDevnet> StartAsync(TemporaryFolder folder, TimeProvider? time = null) =>
        EvmDevnet.StartAsync(OptionsFor(folder), time ?? TimeProvider.System);
}
