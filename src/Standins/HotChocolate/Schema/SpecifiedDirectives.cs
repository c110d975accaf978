using HotChocolate.Types;

namespace HotChocolate;

/// <summary>The directives that every GraphQL server has.</summary>
internal static class SpecifiedDirectives
{
    private const string SkipDescription =
        "Directs the executor to skip this field or fragment when the `if` argument is true.";

    private const string IncludeDescription =
        "Directs the executor to include this field or fragment only when the `if` argument is true.";

    private const string DeprecatedDescription =
        "The @deprecated directive is used within the type system definition language to indicate deprecated portions of a GraphQL service’s schema,such as deprecated fields on a type or deprecated enum values.";

    private const string DeprecatedReasonDescription =
        "Deprecations include a reason for why it is deprecated, which is formatted using Markdown syntax (as specified by CommonMark).";

    private const string SpecifiedByDescription =
        "The `@specifiedBy` directive is used within the type system definition language to provide a URL for specifying the behavior of custom scalar definitions.";

    private const string SpecifiedByUrlDescription =
        "The specifiedBy URL points to a human-readable specification. This field will only read a result for scalar types.";

    public static bool IsPrinted(string name) => name is not ("skip" or "include" or "deprecated");

    public static IEnumerable<DirectiveType> Create() =>
    [
        Conditional("skip", SkipDescription, "Skipped when true."),
        Conditional("include", IncludeDescription, "Included when true."),
        new(d =>
        {
            d.Name("deprecated").Description(DeprecatedDescription).Location(
                DirectiveLocation.FieldDefinition | DirectiveLocation.ArgumentDefinition
                | DirectiveLocation.InputFieldDefinition | DirectiveLocation.EnumValue);
            d.Argument("reason").Description(DeprecatedReasonDescription).Type<StringType>().DefaultValue((object)"No longer supported");
        }),
        new(d =>
        {
            d.Name("specifiedBy").Description(SpecifiedByDescription).Location(DirectiveLocation.Scalar);
            d.Argument("url").Description(SpecifiedByUrlDescription).Type<NonNullType<StringType>>();
        })
    ];

    private static DirectiveType Conditional(string name, string description, string argumentDescription) => new(d =>
    {
        d.Name(name).Description(description).Location(
            DirectiveLocation.Field | DirectiveLocation.FragmentSpread | DirectiveLocation.InlineFragment);
        d.Argument("if").Description(argumentDescription).Type<NonNullType<BooleanType>>();
    });
}
