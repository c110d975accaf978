using System.Collections;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Devnet.Tracing;

namespace DefiPay.Devnet.Tests.Tracing;

public class ContractSourcesTests
{
    private static readonly TimeSpan s_hanging = TimeSpan.FromMinutes(2);

    /// <summary>Receipts of failed calls look for sources, and the index reads receipts: who registers what compiles slowly must not keep them waiting.</summary>
    [Fact]
    public async Task Sources_WhileOthersAreCompiled_AreFound()
    {
        using var folder = new DataFolder();
        var counter = new SourceFile("Counter.cs", TestContracts.CounterSource);
        var hash = new ContractSources(folder.Path).Register([counter], CancellationToken.None).CodeHash.ToArray();
        var sources = new ContractSources(folder.Path);
        using var slow = new SlowSources(counter);
        var registering = Task.Run(() => sources.Register(slow, CancellationToken.None));
        await slow.Compiling.WaitAsync(s_hanging);

        var kept = await Task.Run(() => sources.Find(hash)).WaitAsync(s_hanging);
        var none = await Task.Run(() => sources.Find(new byte[32])).WaitAsync(s_hanging);

        Assert.NotNull(kept);
        Assert.Null(none);
        Assert.False(registering.IsCompleted);
        slow.Finish();
        Assert.True((await registering.WaitAsync(s_hanging)).Succeeded);
    }

    /// <summary>One file that is looked at at once, and compiled once it may be.</summary>
    private sealed class SlowSources(SourceFile source) : IReadOnlyList<SourceFile>, IDisposable
    {
        private readonly TaskCompletionSource _compiling = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _mayFinish = new();
        private int _readings;

        public Task Compiling => _compiling.Task;

        public int Count => 1;

        public SourceFile this[int index] => index == 0 ? source : throw new ArgumentOutOfRangeException(nameof(index));

        public void Finish() => _mayFinish.Set();

        // Names are looked at first. All further readings are the compiler's.
        public IEnumerator<SourceFile> GetEnumerator()
        {
            if (Interlocked.Increment(ref _readings) > 1)
            {
                _compiling.TrySetResult();
                _mayFinish.Wait(s_hanging);
            }

            yield return source;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose()
        {
            _mayFinish.Set();
            _mayFinish.Dispose();
        }
    }
}
