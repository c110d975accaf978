using System.Text;
using HotChocolate;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

/// <summary>Documents that are small and would be expensive.</summary>
public sealed class ValidationLimitTests
{
    [Fact]
    public async Task Depth_AboveTheRule_IsRefusedWithBothNumbers()
    {
        var error = Assert.Single(await PetValidator.ErrorsAsync(
            "{ human { pets { ...F } } } fragment F on Pet { name }", options => options.MaxAllowedExecutionDepth = 2));
        Assert.Equal("The GraphQL document has an execution depth of 3 which exceeds the max allowed execution depth of 2.", error.Message);
        Assert.Equal((2, 3), (error.Extensions!["allowedExecutionDepth"], error.Extensions["detectedExecutionDepth"]));
    }

    [Fact]
    public async Task Depth_OfIntrospection_CanBeLeftOut()
    {
        const string source = "{ __schema { types { fields { name } } } }";
        Assert.NotNull(await PetValidator.MessageAsync(source, options => options.MaxAllowedExecutionDepth = 2));
        Assert.Null(await PetValidator.MessageAsync(source, options =>
        {
            options.MaxAllowedExecutionDepth = 2;
            options.SkipIntrospectionFields = true;
        }));
    }

    [Fact]
    public async Task Depth_OverriddenByTheRequest_IsFollowedOnlyWhenAllowed()
    {
        var state = new Dictionary<string, object?> { [WellKnownContextData.MaxAllowedExecutionDepth] = 3 };
        const string source = "{ human { pets { name } } }";
        Assert.Single(await PetValidator.ErrorsAsync(source, options => options.MaxAllowedExecutionDepth = 2, state));
        Assert.Empty(await PetValidator.ErrorsAsync(source, options =>
        {
            options.MaxAllowedExecutionDepth = 2;
            options.AllowDepthOverrides = true;
        }, state));
    }

    [Fact]
    public async Task Introspection_Disabled_IsRefusedUnlessTheRequestMay()
    {
        const string source = "{ ...F } fragment F on PetQuery { __schema { queryType { name } } }";
        var error = Assert.Single(await PetValidator.ErrorsAsync(source, options => options.DisableIntrospection = (_, _) => true));
        Assert.Equal(("HC0046", "Introspection is not allowed for the current request."), (error.Code, error.Message));
        var state = new Dictionary<string, object?> { [WellKnownContextData.IntrospectionAllowed] = null };
        Assert.Empty(await PetValidator.ErrorsAsync(source, options => options.DisableIntrospection = (_, _) => true, state));
        Assert.Null(await PetValidator.MessageAsync("{ __typename }", options => options.DisableIntrospection = (_, _) => true));
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __schema { types { possibleTypes { ...T } } } } fragment T on __Type { possibleTypes { name } }")]
    public async Task Introspection_NestedInItself_IsRefused(string source) =>
        Assert.Equal("HC0086", Assert.Single(await PetValidator.ErrorsAsync(source)).Code);

    [Fact]
    public async Task Fragments_ChainedDeep_AreRefusedInsteadOfOverflowing()
    {
        var source = new StringBuilder("{ dog { ...F0 } }");
        for (var i = 0; i < 50_000; i++) source.Append($" fragment F{i} on Dog {{ ...F{i + 1} }}");
        source.Append(" fragment F50000 on Dog { name }");
        var errors = await PetValidator.ErrorsAsync(source.ToString());
        Assert.All(errors, error => Assert.Equal("The GraphQL document nests selections deeper than 256 levels.", error.Message));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task Fragments_DoublingAtEveryLevel_TakeLittleWork()
    {
        var source = new StringBuilder("{ human { ...F0 } }");
        for (var i = 0; i < 100; i++)
            source.Append($" fragment F{i} on Human {{ a: pets {{ ... on Dog {{ owner {{ ...F{i + 1} }} }} }} b: pets {{ ... on Dog {{ owner {{ ...F{i + 1} }} }} }} }}");
        source.Append(" fragment F100 on Human { name }");
        var message = await PetValidator.MessageAsync(source.ToString(), options => options.MaxExpandedDepth = 1_000);
        Assert.Null(message);
    }

    [Fact]
    public async Task Fields_RepeatedManyTimes_AreMergedInLinearTime()
    {
        var source = "{ dog { " + string.Concat(Enumerable.Repeat("name ", 100_000)) + "} }";
        Assert.Null(await PetValidator.MessageAsync(source));
    }

    [Fact]
    public async Task Work_AboveTheBudget_IsRefusedInWords()
    {
        var source = "{ dog { " + string.Concat(Enumerable.Repeat("name ", 1_000)) + "} }";
        Assert.Equal(
            "The GraphQL document combines its fragments in too many ways to be validated.",
            await PetValidator.MessageAsync(source, options => options.WorkBudget = 500));
    }
}
