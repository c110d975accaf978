namespace DefiPay.ContractEngine.Metering;

/// <summary>One thread with a large stack that does what it is handed, one thing at a time.</summary>
internal sealed class ContractWorker
{
    // Address space only: pages are taken as they are touched. Twice the fuse's bound, as its estimate is of IL.
    private const int StackBytes = 512 << 20;

    [ThreadStatic]
    private static ContractWorker? _current;

    private readonly SemaphoreSlim _handed = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Action? _work;

    public ContractWorker() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "contract" }.Start();

    /// <summary>True on a thread of this class.</summary>
    public static bool IsCurrent => _current is not null;

    /// <summary>True after work that went deep: the pages of the stack that it took stay taken while the thread lives.</summary>
    public bool IsWorn { get; private set; }

    /// <summary>Says that the work of the current thread goes deep.</summary>
    public static void WearCurrent()
    {
        if (_current is { } worker) worker.IsWorn = true;
    }

    /// <summary>Does the work and waits for it; it must not throw.</summary>
    public void Run(Action work)
    {
        _work = work;
        _handed.Release();
        _done.Wait();
    }

    /// <summary>Ends the thread. Only while nothing runs on it.</summary>
    public void End()
    {
        _work = null;
        _handed.Release();
    }

    private void Loop()
    {
        _current = this;
        while (true)
        {
            _handed.Wait();
            if (_work is not { } work) return;
            _work = null;
            work();
            _done.Release();
        }
    }
}
