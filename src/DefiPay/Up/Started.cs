namespace DefiPay.Up;

/// <summary>Disposes what a task brings, even when nobody came to take it because something else failed first.</summary>
internal sealed class Started<T>(Task<T> start) : IAsyncDisposable
    where T : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await (await start).DisposeAsync();
        }
        catch (Exception) when (start.IsFaulted || start.IsCanceled)
        {
            // It never came to be; whoever awaited the start has the reason.
        }
    }
}
