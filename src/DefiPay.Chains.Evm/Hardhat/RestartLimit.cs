namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>Tells a node that was killed from one that ends again and again.</summary>
internal sealed class RestartLimit(TimeProvider time)
{
    private const int CountMax = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> _restarts = new();

    /// <exception cref="PermanentException">There were too many.</exception>
    public void Count(Exception cause)
    {
        while (_restarts.TryPeek(out var first) && time.GetElapsedTime(first) > Window)
            _restarts.Dequeue();
        _restarts.Enqueue(time.GetTimestamp());
        if (_restarts.Count > CountMax)
            throw new PermanentException($"The EVM devnet gives up: its node ended {_restarts.Count} times within {Window.TotalSeconds} s. {cause.Message}", cause);
    }
}
