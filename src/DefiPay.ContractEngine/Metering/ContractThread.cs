using System.Runtime.ExceptionServices;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Runs contract code on a thread whose stack holds everything that <see cref="ExecutionFuse.StackLimit"/> allows, so that
/// deep recursion ends by gas or by the fuse and never by the death of the process.
/// </summary>
public static class ContractThread
{
    // Address space only: pages are taken as they are touched. Twice the fuse's bound, as its estimate is of IL.
    private const int StackBytes = 512 << 20;

    [ThreadStatic]
    private static bool _isContractThread;

    /// <summary>
    /// Runs the work and waits for it. On a contract thread already, it runs where it is; so a whole block can be wrapped
    /// once and pays for one thread.
    /// </summary>
    /// <returns>What <paramref name="work"/> returns; its exception is thrown here as it was.</returns>
    public static T Run<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_isContractThread) return work();

        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            _isContractThread = true;
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes)
        { IsBackground = true, Name = "contract" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
