using DefiPay.Chains.Evm.Hardhat;

// `dotnet DefiPay.Chains.Evm.Tests.dll FOLDER`: the EVM devnet until somebody ends this process. The line `URL PID` says that it runs.
await using var devnet = await EvmDevnet.StartAsync(new EvmDevnetOptions { Folder = args[0], Port = 0, ConfirmingBlockTime = TimeSpan.FromMilliseconds(10) }, TimeProvider.System);
Console.WriteLine($"{devnet.Url} {devnet.NodeProcessId}");
await devnet.Ended;
