using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class CleanUpTests
{
    [Fact]
    public async Task RequestScope_IsDisposedWithTheResult()
    {
        var gate = new Gate();
        await using var services = Services(gate);
        var result = await services.ExecuteRequestAsync("mutation { touch }");

        Assert.False(gate.IsDisposed.Task.IsCompleted);
        await result.DisposeAsync();
        Assert.True(gate.IsDisposed.Task.IsCompleted);
    }

    [Fact]
    public async Task RequestScope_OfATimedOutRequest_OutlivesItsResolvers()
    {
        var gate = new Gate();
        await using var services = Services(gate);
        await using (var result = await services.ExecuteRequestAsync("mutation { stubborn }"))
        {
            Assert.Contains("HC0045", Json.Errors(result)[0]);
        }

        Assert.False(gate.IsDisposed.Task.IsCompleted);
        gate.Open.SetResult();
        await gate.IsDisposed.Task;
    }

    [Fact]
    public async Task RequestScope_OfACanceledRequest_IsDisposed()
    {
        var gate = new Gate();
        await using var services = Services(gate);
        using var stop = new CancellationTokenSource();
        var executor = await services.GetRequestExecutorAsync();
        var running = executor.ExecuteAsync("mutation { stubborn }", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        gate.Open.SetResult();

        await gate.IsDisposed.Task;
    }

    private static ServiceProvider Services(Gate gate)
    {
        var services = new ServiceCollection().AddSingleton(gate).AddScoped<Session>();
        services.AddGraphQL().AddQueryType<Query>().AddMutationType<Mutation>()
            .ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        return services.BuildServiceProvider();
    }

    public sealed class Gate
    {
        public TaskCompletionSource Open { get; } = new();

        public TaskCompletionSource IsDisposed { get; } = new();
    }

    public sealed class Session(Gate gate) : IDisposable
    {
        public Gate Gate => gate;

        public void Dispose() => gate.IsDisposed.TrySetResult();
    }

    public sealed class Query
    {
        public string Ok => "ok";
    }

    public sealed class Mutation
    {
        public string Touch(Session session) => session.Gate.Open.Task.IsCompleted ? "open" : "closed";

        public async Task<string> Stubborn(Session session)
        {
            await session.Gate.Open.Task;
            return "done";
        }
    }
}
