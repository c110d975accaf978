using DefiPay.Chains;

namespace DefiPay.Deployment.Running;

/// <summary>Waiting for a node, with bounds.</summary>
internal static class Patience
{
    private const int AttemptsMax = 20;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    /// <summary>Tries again while the node cannot be asked: 20 times over 5 s.</summary>
    public static async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> work, TimeProvider time, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (RetryableException) when (attempt < AttemptsMax)
            {
                await Task.Delay(BetweenAttempts, time, cancellationToken);
            }
        }
    }

    /// <summary>Looks again and again until the condition holds; false when it did not in time.</summary>
    public static async Task<bool> UntilAsync(
        Func<CancellationToken, Task<bool>> condition, TimeSpan interval, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (!await RetryAsync(condition, time, cancellationToken))
        {
            if (time.GetElapsedTime(start) > timeout)
            {
                return false;
            }

            await Task.Delay(interval, time, cancellationToken);
        }

        return true;
    }
}
