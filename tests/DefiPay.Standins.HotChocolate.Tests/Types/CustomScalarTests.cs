using System.Globalization;
using System.Numerics;
using DefiPay.Standins.HotChocolate.Tests.Execution;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Types;

public sealed class CustomScalarTests
{
    [Fact]
    public async Task Scalar_ReadsAndWritesBothWays()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(
            "query($a: BigInt!) { twice(of: $a) sum(of: [\"1\", \"2\"]) code(code: \"ab\") }",
            new Dictionary<string, object?> { ["a"] = "340282366920938463463374607431768211456" });

        Assert.Equal("""{"twice":"680564733841876926926749214863536422912","sum":"3","code":"AB"}""", Json.Data(result));
    }

    [Fact]
    public async Task Literal_RefusedByScalar_FailsItsFieldWithTheScalarsError()
    {
        var result = await Executor().ExecuteRequestAsync("{ code(code: \"toolong\") other: code(code: \"cd\") }");

        Assert.Equal("""{"code":null,"other":"CD"}""", Json.AnyData(result));
        var error = Assert.Single(result.ExpectOperationResult().Errors!);
        Assert.Equal("Code: `toolong` has 7 characters, two are accepted.", error.Message);
        Assert.Equal("BAD_CODE", error.Code);
        Assert.Equal("Query.code(code:)", error.Extensions!["fieldCoordinate"]);
    }

    [Fact]
    public async Task Variable_RefusedByScalar_IsAnErrorBeforeExecution()
    {
        var executor = await Executor().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync(
            "query($c: Code!) { code(code: $c) }", new Dictionary<string, object?> { ["c"] = "toolong" });

        Assert.Equal(["Code: `toolong` has 7 characters, two are accepted. BAD_CODE /c 1:7"], Json.Errors(result));
        Assert.False(result.ExpectOperationResult().IsDataSet);
    }

    [Fact]
    public async Task Schema_PrintsScalarsWithDescriptions()
    {
        var schema = await Executor().BuildSchemaAsync();

        Assert.Contains("\"A whole number of any size, as a decimal string.\"\nscalar BigInt\n", schema.Print());
        Assert.Contains("code(code: Code!): Code\n", schema.Print());
    }

    private static global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder Executor() => new ServiceCollection().AddGraphQL()
        .AddQueryType<Query>().AddType<CodeType>().BindRuntimeType<BigInteger, BigIntType>();

    public sealed class Query
    {
        public BigInteger Twice(BigInteger of) => of * 2;

        public BigInteger Sum(IReadOnlyList<BigInteger> of) => of.Aggregate(BigInteger.Add);

        [GraphQLType<CodeType>]
        public string? Code([GraphQLType<NonNullType<CodeType>>] string code) => code.ToUpperInvariant();
    }

    public sealed class BigIntType : ScalarType<BigInteger, StringValueNode>
    {
        public BigIntType()
            : base("BigInt", BindingBehavior.Implicit) => Description = "A whole number of any size, as a decimal string.";

        public override IValueNode ParseResult(object? resultValue) => ParseValue(resultValue);

        public override bool TrySerialize(object? runtimeValue, out object? resultValue)
        {
            resultValue = (runtimeValue as BigInteger?)?.ToString(CultureInfo.InvariantCulture);
            return runtimeValue is null or BigInteger;
        }

        protected override BigInteger ParseLiteral(StringValueNode valueSyntax) =>
            BigInteger.Parse(valueSyntax.Value, CultureInfo.InvariantCulture);

        protected override StringValueNode ParseValue(BigInteger runtimeValue) => new(runtimeValue.ToString(CultureInfo.InvariantCulture));
    }

    public sealed class CodeType() : ScalarType<string, StringValueNode>("Code")
    {
        public override IValueNode ParseResult(object? resultValue) => ParseValue(resultValue);

        protected override string ParseLiteral(StringValueNode valueSyntax) => valueSyntax.Value.Length == 2
            ? valueSyntax.Value
            : throw new SerializationException(
                ErrorBuilder.New()
                    .SetMessage($"Code: `{valueSyntax.Value}` has {valueSyntax.Value.Length} characters, two are accepted.")
                    .SetCode("BAD_CODE")
                    .Build(),
                this);

        protected override StringValueNode ParseValue(string runtimeValue) => new(runtimeValue);
    }
}
