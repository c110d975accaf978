namespace DefiPay.Store.Writes;

/// <summary>Runs the store's steps with translated errors; a test may stop the program before any of them.</summary>
/// <param name="before">Called before each step, and once more after a commit.</param>
internal sealed class StoreSteps(Action? before)
{
    public void Pass() => before?.Invoke();

    public Task RunAsync(Func<Task> step)
    {
        Pass();
        return StoreErrors.TranslateAsync(step);
    }

    public Task<T> RunAsync<T>(Func<Task<T>> step)
    {
        Pass();
        return StoreErrors.TranslateAsync(step);
    }
}
