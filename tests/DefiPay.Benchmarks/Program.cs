using DefiPay.Benchmarks;
using DefiPay.Benchmarks.Contracts;

// One verb for each decision that rests on figures; the documents in docs/decisions name the command.
switch (args)
{
    case ["past"]:
        await PastReads.RunAsync(accounts: 40_000, versions: 5);
        return 0;
    case ["past", var accounts, var versions] when int.TryParse(accounts, out var count) && int.TryParse(versions, out var each) && count > 0 && each > 1:
        await PastReads.RunAsync(count, each);
        return 0;
    case ["evm-devnet"]:
        await EvmDevnetReplay.RunAsync(blocks: 1000);
        return 0;
    case ["evm-devnet", var blocks] when int.TryParse(blocks, out var number) && number > 0:
        await EvmDevnetReplay.RunAsync(number);
        return 0;
    case ["bridge"]:
        await BridgeLatency.RunAsync(transfers: 20);
        return 0;
    case ["bridge", var transfers] when int.TryParse(transfers, out var number) && number is > 0 and <= 1000:
        await BridgeLatency.RunAsync(number);
        return 0;
    case ["contract"]:
        await ContractFigures.RunAsync("all");
        return 0;
    case ["contract", "restart", var count] when int.TryParse(count, out var stored) && stored > 0:
        await RestartFigures.RunAsync(stored);
        return 0;
    case [RestartFigures.OpenVerb, var folder]:
        RestartFigures.Open(folder);
        return 0;
    case [RestartFigures.LoadVerb, var folder]:
        await RestartFigures.LoadAsync(folder);
        return 0;
    case ["engine"] or ["engine", _]:
        return EngineRun.Run(args.Length > 1 ? args[1] : "") ? 0 : 1;
    case ["contract", var part] when await ContractFigures.RunAsync(part):
        return 0;
    case ["kit"]:
        KitCalls.Run(calls: 5_000);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: past [ACCOUNTS VERSIONS]    reads of the present and of the past, by ways of asking for it
                   evm-devnet [BLOCKS]         start, mining and replay of the EVM devnet
                   contract [PART]             what contracts cost; PART is deploy, transfers, signed or restart [TRANSACTIONS]
                   engine [WORD]               the engine's hot paths one by one, with BenchmarkDotNet; WORD is part of a name
                   kit                         calls a second that the test kit makes
                   bridge [TRANSFERS]          from final on one chain to released on the other, both ways
            """);
        return 1;
}
