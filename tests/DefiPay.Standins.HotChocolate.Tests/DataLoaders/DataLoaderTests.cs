using System.Collections.Concurrent;
using GreenDonut;

namespace DefiPay.Standins.HotChocolate.Tests.DataLoaders;

public class DataLoaderTests
{
    private readonly HeldScheduler _scheduler = new();

    [Fact]
    public async Task LoadAsync_SeveralKeysBeforeTheDispatch_FetchesThemTogetherAndOnce()
    {
        var loader = new Doubling(_scheduler);
        Task<string?>[] loads = [loader.LoadAsync(1), loader.LoadAsync(2), loader.LoadAsync(1)];

        _scheduler.Dispatch();

        Assert.Equal("2 4 2", string.Join(' ', await Task.WhenAll(loads)));
        Assert.Equal([[1, 2]], loader.Batches);
        Assert.Equal("2", await loader.LoadAsync(1)); // kept, so no new batch has to be dispatched
    }

    [Fact]
    public async Task LoadAsync_KeyWithoutAValue_GivesNullAndTheRequiredLoadFails()
    {
        var loader = new Doubling(_scheduler);
        Task<string?> load = loader.LoadAsync(-1);
        Task<string> required = loader.LoadRequiredAsync(-1);

        _scheduler.Dispatch();

        Assert.Null(await load);
        await Assert.ThrowsAsync<global::GreenDonut.KeyNotFoundException>(() => required);
    }

    [Fact]
    public async Task LoadAsync_FetchFails_FailsEveryKeyOfTheBatch()
    {
        var loader = new Doubling(_scheduler);
        Task<string?> first = loader.LoadAsync(13);
        Task<string?> second = loader.LoadAsync(1);

        _scheduler.Dispatch();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
    }

    [Fact]
    public async Task LoadAsync_MoreKeysThanABatchHolds_FetchesInSeveralBatches()
    {
        var loader = new Doubling(_scheduler, new DataLoaderOptions { MaxBatchSize = 2 });
        Task<IReadOnlyList<string?>> load = loader.LoadAsync([1, 2, 3, 4, 5]);

        _scheduler.Dispatch();

        Assert.Equal("2 4 6 8 10", string.Join(' ', await load));
        Assert.Equal([2, 2, 1], loader.Batches.OrderBy(batch => batch[0]).Select(batch => batch.Length));
    }

    [Fact]
    public async Task Branch_OfAnotherState_FetchesApartWithItsState()
    {
        var loader = new Doubling(_scheduler);
        IDataLoader<int, string> BranchOf(string suffix) =>
            ((IDataLoader<int, string>)loader.Branch(suffix, static (_, root, _) => new DataLoaderBranch<int, string>((DataLoaderBase<int, string>)root), suffix))
            .SetState("suffix", suffix);
        Task<string?> plain = loader.LoadAsync(1);
        Task<string?> marked = BranchOf("!").LoadAsync(1);

        _scheduler.Dispatch();

        Assert.Equal(("2", "2!"), (await plain, await marked));
        Assert.Same(BranchOf("!"), BranchOf("!"));
    }

    private sealed class HeldScheduler : IBatchScheduler
    {
        private readonly List<Func<ValueTask>> _batches = [];

        public void Schedule(Func<ValueTask> dispatch) => _batches.Add(dispatch);

        public void Dispatch() => _batches.ForEach(batch => _ = batch().AsTask());
    }

    private sealed class Doubling(IBatchScheduler scheduler, DataLoaderOptions? options = null)
        : StatefulBatchDataLoader<int, string>(scheduler, options ?? new DataLoaderOptions())
    {
        public ConcurrentQueue<int[]> Batches { get; } = [];

        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
            IReadOnlyList<int> keys, DataLoaderFetchContext<string> context, CancellationToken cancellationToken)
        {
            Batches.Enqueue([.. keys]);
            if (keys.Contains(13))
                throw new InvalidOperationException("no thirteen");
            string suffix = context.GetStateOrDefault("suffix", "");
            return Task.FromResult<IReadOnlyDictionary<int, string>>(
                keys.Where(key => key > 0).ToDictionary(key => key, key => 2 * key + suffix));
        }
    }
}
