using HotChocolate;

namespace DefiPay.Standins.HotChocolate.Tests.Validation;

public sealed class ValidationErrorTests
{
    [Fact]
    public async Task Error_OfAnUnknownField_SaysWhereAndWhy()
    {
        var error = Assert.Single(await PetValidator.ErrorsAsync("{\n  dog {\n    x: color\n  }\n}"));
        Assert.Equal([new Location(3, 5)], error.Locations);
        Assert.Null(error.Code);
        Assert.Equal(
            [
                ("type", "Dog"), ("field", "color"), ("responseName", "x"),
                ("specifiedBy", "https://spec.graphql.org/October2021/#sec-Field-Selections-on-Objects-Interfaces-and-Unions-Types"),
            ],
            error.Extensions!.Select(pair => (pair.Key, (string)pair.Value!)));
    }

    [Fact]
    public async Task Errors_OfABadDocument_AreReportedTogetherUpToABound()
    {
        const string source = "{ a b c dog { d e } f }";
        Assert.Equal(5, (await PetValidator.ErrorsAsync(source)).Count);
        Assert.Equal(2, (await PetValidator.ErrorsAsync(source, options => options.MaxAllowedErrors = 2)).Count);
    }
}
