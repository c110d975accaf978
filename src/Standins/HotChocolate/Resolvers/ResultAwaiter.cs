namespace HotChocolate.Resolvers;

/// <summary>Turns what resolvers return into one shape, without a state machine when the result is there already.</summary>
internal static class ResultAwaiter
{
    public static ValueTask<object?> FromTask<T>(Task<T> task) => task.IsCompletedSuccessfully
        ? new ValueTask<object?>(task.Result)
        : Wait(task);

    public static ValueTask<object?> FromValueTask<T>(ValueTask<T> task) => task.IsCompletedSuccessfully
        ? new ValueTask<object?>(task.Result)
        : Wait(task);

    private static async ValueTask<object?> Wait<T>(Task<T> task) => await task;

    private static async ValueTask<object?> Wait<T>(ValueTask<T> task) => await task;
}
