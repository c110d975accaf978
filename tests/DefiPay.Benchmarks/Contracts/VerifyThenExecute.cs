using System.Diagnostics;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>
/// Blocks through two steps on as many threads as there are processors: all transactions of a block are verified, by whoever is free, then the block
/// is executed, in order and by one at a time. Whoever is free executes when a verified block waits and verifies otherwise, so no processor rests and
/// no thread has to share one.
/// </summary>
internal sealed class VerifyThenExecute(int blockCount, int blockSize, Action<int, int> verify, Action<int> execute)
{
    // Large enough that taking one costs nothing, small enough that nobody waits long for the last of a block.
    private const int PortionSize = 25;

    // Verified blocks take memory, so those that wait for their execution are few.
    private const int AheadMax = 3;

    private readonly object _gate = new();
    private readonly int[] _verified = new int[blockCount];
    private int _verifyBlock;
    private int _verifyNext;
    private int _executed;
    private bool _isExecuting;
    private long _restingTicks;
    private long _executingTicks;
    private Exception? _failure;

    /// <summary>How long threads had nothing to do, all together.</summary>
    public TimeSpan Resting => Stopwatch.GetElapsedTime(0, _restingTicks);

    /// <summary>How long blocks were executed, all together.</summary>
    public TimeSpan Executing => Stopwatch.GetElapsedTime(0, _executingTicks);

    public void Run()
    {
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        if (_failure is not null)
        {
            throw new InvalidOperationException("A block was not executed.", _failure);
        }
    }

    private void Work()
    {
        try
        {
            while (Take() is { } step)
            {
                step();
            }
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failure ??= failure;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>The next thing to do, or null when nothing is left that another does not do already.</summary>
    private Action? Take()
    {
        lock (_gate)
        {
            while (_failure is null && _executed < blockCount)
            {
                if (!_isExecuting && _verified[_executed] == blockSize)
                {
                    _isExecuting = true;
                    return Execute;
                }

                if (_verifyBlock < blockCount && _verifyBlock <= _executed + AheadMax)
                {
                    return TakePortion();
                }

                var start = Stopwatch.GetTimestamp();
                Monitor.Wait(_gate);
                _restingTicks += Stopwatch.GetTimestamp() - start;
            }

            return null;
        }
    }

    private Action TakePortion()
    {
        var (block, first) = (_verifyBlock, _verifyNext);
        var end = Math.Min(first + PortionSize, blockSize);
        (_verifyBlock, _verifyNext) = end == blockSize ? (block + 1, 0) : (block, end);
        return () =>
        {
            for (var i = first; i < end; i++)
            {
                verify(block, i);
            }

            lock (_gate)
            {
                _verified[block] += end - first;
                Monitor.PulseAll(_gate);
            }
        };
    }

    private void Execute()
    {
        var start = Stopwatch.GetTimestamp();
        execute(_executed);
        lock (_gate)
        {
            _executingTicks += Stopwatch.GetTimestamp() - start;
            _executed++;
            _isExecuting = false;
            Monitor.PulseAll(_gate);
        }
    }
}
