using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>Runs <see cref="EngineBenchmarks"/> with BenchmarkDotNet.</summary>
internal static class EngineRun
{
    /// <summary>Prints a table of those whose name contains a word; false when there is none.</summary>
    public static bool Run(string word)
    {
        var config = ManualConfig.CreateEmpty()
            // In this process: BenchmarkDotNet would make a project of its own, which knows nothing of how this repository builds.
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.Console)
            .AddLogger(ConsoleLogger.Default)
            .AddFilter(new NameFilter(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "defipay-bench"));
        return BenchmarkRunner.Run<EngineBenchmarks>(config).Reports.Length > 0;
    }
}
