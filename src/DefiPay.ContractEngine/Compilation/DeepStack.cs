using System.Runtime.ExceptionServices;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>Runs something that recurses over its input on a stack of its own, large enough for what the checks let pass.</summary>
internal static class DeepStack
{
    private const int StackBytes = 64 << 20;

    /// <summary>Runs the work and waits for it.</summary>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes)
        { IsBackground = true, Name = "compiler" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
