using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Runs contract code on a thread whose stack holds everything that <see cref="ExecutionFuse.StackLimit"/> allows, so that
/// deep recursion ends by gas or by the fuse and never by the death of the process. Making such a thread takes half a millisecond, many times
/// what a transfer of tokens takes, so a few are kept.
/// </summary>
public static class ContractThread
{
    private static readonly int IdleCountMax = Environment.ProcessorCount;
    private static readonly ConcurrentBag<ContractWorker> Idle = [];

    /// <summary>
    /// Runs the work and waits for it. On a contract thread already, it runs where it is; so a whole block can be wrapped
    /// once and pays for one change of thread.
    /// </summary>
    /// <returns>What <paramref name="work"/> returns; its exception is thrown here as it was.</returns>
    public static T Run<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (ContractWorker.IsCurrent) return work();

        T? result = default;
        ExceptionDispatchInfo? failure = null;
        if (!Idle.TryTake(out var worker)) worker = new ContractWorker();
        worker.Run(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });

        // Two callers may both see room for one: then one more is kept, which does no harm.
        if (!worker.IsWorn && Idle.Count < IdleCountMax) Idle.Add(worker);
        else worker.End();
        failure?.Throw();
        return result!;
    }
}
