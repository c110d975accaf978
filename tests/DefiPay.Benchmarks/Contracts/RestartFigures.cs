using System.Diagnostics;
using DefiPay.Devnet;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>How long a devnet with many stored transactions takes until it answers, in a process of its own, and how much memory it has then.</summary>
internal static class RestartFigures
{
    /// <summary>The word by which this program starts itself to open a folder's chain.</summary>
    public const string OpenVerb = "contract-open";

    /// <summary>The word by which this program starts itself to load a folder's dump.</summary>
    public const string LoadVerb = "contract-load";

    private const string DumpName = "chain.dump";

    public static async Task RunAsync(int transactionCount)
    {
        var folder = Directory.CreateTempSubdirectory("defipay-bench-");
        try
        {
            var start = Stopwatch.GetTimestamp();
            using (var chain = new StoredChain(folder.FullName, transactionCount))
            {
                chain.Write();
            }

            var file = folder.GetFiles("chain.log")[0];
            Console.WriteLine($"{transactionCount:n0} SRC20 transfers written in {Stopwatch.GetElapsedTime(start).TotalSeconds:n0} s: {file.Length / 1e6:n0} MB");
            PrintLimit(file.FullName);
            await DumpAsync(folder.FullName);
            foreach (var verb in (string[])[OpenVerb, OpenVerb, OpenVerb, LoadVerb, LoadVerb, LoadVerb])
            {
                using var child = Process.Start(Self(verb, folder.FullName))!;
                await child.WaitForExitAsync();
                if (child.ExitCode != 0)
                {
                    throw new InvalidOperationException($"The chain was not opened or loaded: the program that should ended with {child.ExitCode}.");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void Open(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var chain = OpenChain(folder);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        var processor = self.TotalProcessorTime.TotalSeconds;
        var block = chain.BlockAt(chain.Tip.Height / 2)!;
        while (block.Receipts.Count == 0)
        {
            block = chain.BlockAt(block.Height + 1)!; // Of few transfers the first half is what pays for them.
        }

        var transaction = block.Block.Transactions[^1];
        if (chain.FindReceipt(transaction.Id) is not { Success: true } || chain.StateAt(chain.Tip.Height).Root != chain.Tip.Header.StateRoot)
        {
            throw new InvalidOperationException("The chain does not have what was stored.");
        }

        self.Refresh();
        Console.WriteLine(
            $"open: {seconds:n2} s (asked: 5), {processor:n2} s of processor; memory {self.WorkingSet64 / 1e6:n0} MB (asked: 500), "
            + $"at most {self.PeakWorkingSet64 / 1e6:n0} MB; managed {GC.GetTotalMemory(forceFullCollection: false) / 1e6:n0} MB; height {chain.Tip.Height:n0}");
    }

    // Of a program that was started as `dotnet DefiPay.Benchmarks.dll` the process is dotnet's, which must be told the file again.
    private static ProcessStartInfo Self(params string[] words)
    {
        var process = Environment.ProcessPath!;
        var isDotnet = string.Equals(Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase);
        return new ProcessStartInfo(process, isDotnet ? [typeof(RestartFigures).Assembly.Location, .. words] : words);
    }

    public static async Task LoadAsync(string folder)
    {
        var own = Path.Combine(folder, "loaded");
        using (var chain = OpenChain(own))
        await using (var dump = File.OpenRead(Path.Combine(folder, DumpName)))
        {
            var start = Stopwatch.GetTimestamp();
            await chain.LoadAsync(dump, CancellationToken.None);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(
                $"load: {Stopwatch.GetElapsedTime(start).TotalSeconds:n2} s, {self.TotalProcessorTime.TotalSeconds:n2} s of processor; "
                + $"memory at most {self.PeakWorkingSet64 / 1e6:n0} MB; height {chain.Tip.Height:n0}");
        }

        Directory.Delete(own, recursive: true);
    }

    private static DevnetChain OpenChain(string folder) =>
        DevnetChain.Open(new DevnetOptions { DataFolder = folder, BlockGasLimit = ulong.MaxValue }, TimeProvider.System);

    private static async Task DumpAsync(string folder)
    {
        using var chain = OpenChain(folder);
        await using var dump = File.Create(Path.Combine(folder, DumpName));
        await chain.DumpAsync(dump, CancellationToken.None);
    }

    // What the check of every byte cannot undercut: reading the file from the system's cache, and hashing it, on one core.
    private static void PrintLimit(string path)
    {
        var buffer = new byte[4 << 20];
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var start = Stopwatch.GetTimestamp();
        using (var file = File.OpenRead(path))
        {
            while (file.Read(buffer) > 0)
            {
            }
        }

        var reading = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        using (var file = File.OpenRead(path))
        {
            int read;
            while ((read = file.Read(buffer)) > 0)
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        Console.WriteLine($"limit: reading the file {reading:n2} s, reading and hashing it {Stopwatch.GetElapsedTime(start).TotalSeconds:n2} s on one core");
    }
}
