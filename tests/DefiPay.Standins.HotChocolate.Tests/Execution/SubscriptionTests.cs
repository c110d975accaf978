using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Subscription_OverAStream_AnswersEachEvent()
    {
        await using var result = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddSubscriptionType<Subscription>()
            .ExecuteRequestAsync("subscription { count(to: 3) { value } }");
        var answers = new List<string>();
        await foreach (var answer in result.ExpectResponseStream().ReadResultsAsync())
        {
            await using (answer)
            {
                answers.Add(Json.Data(answer));
            }
        }

        Assert.Equal(["""{"count":{"value":1}}""", """{"count":{"value":2}}""", """{"count":{"value":3}}"""], answers);
    }

    [Fact]
    public async Task Schema_DoesNotShowTheMethodOfTheStream()
    {
        var schema = await new ServiceCollection().AddGraphQL().AddQueryType<Query>().AddSubscriptionType<Subscription>().BuildSchemaAsync();

        Assert.Equal(
            Sdl.Block("""
            type Subscription {
              count(to: Int!): Number!
            }
            """),
            Sdl.Of(schema, "type Subscription"));
    }

    public sealed class Query
    {
        public string Ok => "ok";
    }

    public sealed record Number(int Value);

    public sealed class Subscription
    {
        public async IAsyncEnumerable<Number> CountStream(int to)
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return new Number(i);
            }
        }

        [Subscribe(With = nameof(CountStream))]
        public Number Count([EventMessage] Number number) => number;
    }
}
