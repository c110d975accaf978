using System.Text.Json;
using DefiPay.Standins.HotChocolate.Tests.Execution;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Types;

public sealed class ScalarFormatTests
{
    [Theory]
    [InlineData("moment", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("offset", "\"2025-01-02T03:04:05.000+02:00\"")]
    [InlineData("dateTime", "\"2025-01-26T00:00:00.000Z\"")]
    [InlineData("day", "\"2025-06-26\"")]
    [InlineData("time", "\"08:00:00\"")]
    [InlineData("span", "\"P1DT1H\"")]
    [InlineData("large", "9223372036854775807")]
    [InlineData("money", "2211.0")]
    [InlineData("half", "0.5")]
    [InlineData("id", "\"00000001-0002-0003-0405-060708090a0b\"")]
    [InlineData("text", "\"a\\\"b\\\\c\\n`ü\"")]
    [InlineData("json", "{\"n\":0,\"nested\":[1,null,true]}")]
    [InlineData("state", "\"HALF_OPEN\"")]
    [InlineData("maybe", "null")]
    public async Task Output_OfScalar_HasItsFormat(string field, string expected)
    {
        var result = await Executor().ExecuteRequestAsync($"{{ v {{ {field} }} }}");

        Assert.Null(result.ExpectOperationResult().Errors);
        Assert.Equal($$$"""{"v":{"{{{field}}}":{{{expected}}}}}""", System.Text.Encoding.UTF8.GetString(result.ExpectOperationResult().Rendered));
    }

    [Theory]
    [InlineData("\"2025-01-01T00:00:00Z\"", true)]
    [InlineData("\"2025-01-01T00:00:00.123+02:00\"", true)]
    [InlineData("\"2025-01-01\"", false)]
    [InlineData("\"2025-01-01T00:00:00\"", false)]
    public async Task DateTimeInput_WithoutOffset_IsRefused(string literal, bool isAccepted)
    {
        var result = await Executor().ExecuteRequestAsync($"{{ echo(at: {literal}) }}");

        Assert.Equal(isAccepted, result.ExpectOperationResult().Errors is null);
        if (!isAccepted)
        {
            Assert.Equal("DateTime cannot parse the given literal of type `StringValueNode`.", result.ExpectOperationResult().Errors![0].Message);
        }
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() =>
        new ServiceCollection().AddGraphQL().AddQueryType<Query>();

    public sealed class Query
    {
        public Values V => new();

        public DateTimeOffset? Echo(DateTimeOffset at) => at;
    }

    public enum State
    {
        Open,
        HalfOpen
    }

    public sealed class Values
    {
        public DateTimeOffset Moment => new(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

        public DateTimeOffset Offset => new(2025, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));

        public DateTime DateTime => new(2025, 1, 26, 0, 0, 0, DateTimeKind.Utc);

        public DateOnly Day => new(2025, 6, 26);

        public TimeOnly Time => new(8, 0);

        public TimeSpan Span => TimeSpan.FromHours(25);

        public long Large => long.MaxValue;

        public decimal Money => 2211.0m;

        public double Half => 0.5;

        public Guid Id => new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        public string Text => "a\"b\\c\n`ü";

        public JsonElement Json => JsonElement.Parse("""{"n":0,"nested":[1,null,true]}""");

        public State State => State.HalfOpen;

        public long? Maybe => null;
    }
}
