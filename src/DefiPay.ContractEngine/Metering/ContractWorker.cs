namespace DefiPay.ContractEngine.Metering;

/// <summary>One thread with a large stack that does what it is handed, one thing at a time.</summary>
internal sealed class ContractWorker
{
    // Address space only: pages are taken as they are touched. Twice the fuse's bound, as its estimate is of IL.
    private const int StackBytes = 512 << 20;

    [ThreadStatic]
    private static bool _isContractThread;

    private readonly SemaphoreSlim _handed = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Action? _work;

    public ContractWorker() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "contract" }.Start();

    /// <summary>True on a thread of this class.</summary>
    public static bool IsCurrent => _isContractThread;

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
        _isContractThread = true;
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
