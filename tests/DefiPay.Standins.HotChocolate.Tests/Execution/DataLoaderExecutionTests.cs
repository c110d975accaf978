using System.Collections.Concurrent;
using GreenDonut;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class DataLoaderExecutionTests
{
    [Fact]
    public async Task Loaders_OfTwoLevels_MakeOneBatchEach()
    {
        var log = new BatchLog();
        var result = await Executor(log).ExecuteRequestAsync("{ items { id owner { name city { name } } } }");

        Assert.Equal(
            """{"items":[{"id":1,"owner":{"name":"owner 1","city":{"name":"city 10"}}},{"id":2,"owner":{"name":"owner 2","city":{"name":"city 20"}}},{"id":3,"owner":{"name":"owner 1","city":{"name":"city 10"}}}]}""",
            Json.Data(result));
        Assert.Equal(["owners 1,2", "cities 10,20"], log.Batches);
    }

    [Fact]
    public async Task Resolver_AwaitingOneLoaderAfterAnother_StillBatches()
    {
        var log = new BatchLog();
        var result = await Executor(log).ExecuteRequestAsync("{ items { cityName } }");

        Assert.Equal("""{"items":[{"cityName":"city 10"},{"cityName":"city 20"},{"cityName":"city 10"}]}""", Json.Data(result));
        Assert.Equal(["owners 1,2", "cities 10,20"], log.Batches);
    }

    [Fact]
    public async Task Loader_Fails_EveryWaitingFieldReportsIt()
    {
        var result = await Executor(new BatchLog()).ExecuteRequestAsync("{ items { broken } }");

        Assert.Equal("""{"items":[{"broken":null},{"broken":null},{"broken":null}]}""", Json.AnyData(result));
        Assert.Equal(3, Json.Errors(result).Length);
    }

    [Fact]
    public async Task Requests_DoNotShareLoaders()
    {
        var log = new BatchLog();
        var executor = await Executor(log).BuildRequestExecutorAsync();
        await executor.ExecuteAsync("{ items { owner { name } } }");
        await executor.ExecuteAsync("{ items { owner { name } } }");

        Assert.Equal(["owners 1,2", "owners 1,2"], log.Batches);
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor(BatchLog log) => new ServiceCollection()
        .AddSingleton(log)
        .AddGraphQL()
        .AddQueryType<Query>()
        .AddTypeExtension<ItemFields>()
        .AddTypeExtension<OwnerFields>()
        .AddDataLoader<OwnerLoader>()
        .AddDataLoader<CityLoader>()
        .AddDataLoader<BrokenLoader>();

    public sealed class BatchLog
    {
        private readonly ConcurrentQueue<string> _batches = new();

        public string[] Batches => [.. _batches];

        public void Add<T>(string name, IEnumerable<T> keys) => _batches.Enqueue($"{name} {string.Join(',', keys.Order())}");
    }

    public sealed class Query
    {
        public Item[] Items => [new Item(1, 1), new Item(2, 2), new Item(3, 1)];
    }

    public sealed record Item(int Id, [property: GraphQLIgnore] int OwnerId);

    public sealed record Owner(string Name, [property: GraphQLIgnore] int CityId);

    public sealed record City(string Name);

    [ExtendObjectType<Item>]
    public sealed class ItemFields
    {
        public Task<Owner?> GetOwnerAsync([Parent] Item item, OwnerLoader loader) => loader.LoadAsync(item.OwnerId);

        public async Task<string?> GetCityName([Parent] Item item, OwnerLoader owners, CityLoader cities)
        {
            var owner = await owners.LoadAsync(item.OwnerId);
            return (await cities.LoadAsync(owner!.CityId))?.Name;
        }

        public Task<string?> GetBroken([Parent] Item item, BrokenLoader loader) => loader.LoadAsync(item.Id);
    }

    [ExtendObjectType<Owner>]
    public sealed class OwnerFields
    {
        public Task<City?> GetCityAsync([Parent] Owner owner, CityLoader loader) => loader.LoadAsync(owner.CityId);
    }

    public sealed class OwnerLoader(BatchLog log, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, Owner>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, Owner>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken stop)
        {
            log.Add("owners", keys);
            await Task.Yield();
            return keys.ToDictionary(k => k, k => new Owner($"owner {k}", k * 10));
        }
    }

    public sealed class CityLoader(BatchLog log, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, City>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, City>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken stop)
        {
            log.Add("cities", keys);
            await Task.Yield();
            return keys.ToDictionary(k => k, k => new City($"city {k}"));
        }
    }

    public sealed class BrokenLoader(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, string>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken stop) =>
            throw new InvalidOperationException("no database");
    }
}
