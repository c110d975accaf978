using System.Collections.Concurrent;
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
        var time = new HeldTime();
        await using var services = Services(gate, time);
        var running = services.ExecuteRequestAsync("mutation { stubborn }");
        await gate.IsEntered.Task;
        time.RunOut();
        await using (var result = await running)
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
        await gate.IsEntered.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        gate.Open.SetResult();

        await gate.IsDisposed.Task;
    }

    private static ServiceProvider Services(Gate gate, TimeProvider? time = null)
    {
        var services = new ServiceCollection().AddSingleton(gate).AddSingleton(time ?? new HeldTime()).AddScoped<Session>();
        services.AddGraphQL().AddQueryType<Query>().AddMutationType<Mutation>()
            .ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        return services.BuildServiceProvider();
    }

    public sealed class Gate
    {
        public TaskCompletionSource IsEntered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
            session.Gate.IsEntered.SetResult();
            await session.Gate.Open.Task;
            return "done";
        }
    }

    /// <summary>Time that stands still until all of it has passed: a request must not time out before its resolver has begun, however slow the machine.</summary>
    private sealed class HeldTime : TimeProvider
    {
        private readonly ConcurrentBag<Action> _timers = [];

        public void RunOut() => Array.ForEach([.. _timers], fire => fire());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Held();
        }

        private sealed class Held : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
