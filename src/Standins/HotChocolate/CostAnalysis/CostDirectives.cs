using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.CostAnalysis;

/// <summary>The directives <c>@cost</c> and <c>@listSize</c> of IBM's cost directive specification.</summary>
internal static class CostDirectives
{
    /// <summary>The name of the directive that holds a weight.</summary>
    public const string Cost = "cost";

    /// <summary>The name of the directive that tells the size of lists.</summary>
    public const string ListSize = "listSize";

    /// <summary>The weight written on a field or type, or null.</summary>
    public static double? WeightOf(object member) =>
        member is IHasDirectives { Directives: var directives } &&
        directives.FirstOrDefault(Cost)?.GetArgumentLiteral("weight") is StringValueNode { Value: var text } &&
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : null;

    /// <summary>A <c>@cost</c> to apply.</summary>
    public static DirectiveNode OfWeight(double weight) =>
        new(Cost, new ArgumentNode("weight", weight.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A <c>@listSize</c> to apply to a connection.</summary>
    /// <param name="maxSize">The greatest page.</param>
    /// <param name="defaultSize">The page when none is asked for, or null.</param>
    /// <param name="slicingArguments">The arguments that ask for a page size.</param>
    /// <param name="sizedFields">The fields below that hold the page.</param>
    /// <param name="requireOne">Whether a page size must be asked for.</param>
    public static DirectiveNode OfPages(
        int maxSize, int? defaultSize, IEnumerable<string> slicingArguments, IEnumerable<string> sizedFields, bool requireOne)
    {
        var arguments = new List<ArgumentNode> { new("assumedSize", maxSize), new("slicingArguments", Names(slicingArguments)) };
        if (defaultSize is { } size) arguments.Add(new ArgumentNode("slicingArgumentDefaultValue", size));
        arguments.Add(new ArgumentNode("sizedFields", Names(sizedFields)));
        arguments.Add(new ArgumentNode("requireOneSlicingArgument", new BooleanValueNode(requireOne)));
        return new DirectiveNode(ListSize, arguments);
    }

    /// <summary>Names as a literal.</summary>
    public static ListValueNode Names(IEnumerable<string> names) =>
        new([.. names.Select(name => (IValueNode)new StringValueNode(name))]);

    /// <summary>The type of <c>@cost</c>.</summary>
    public static DirectiveType CreateCostType() => new(descriptor =>
    {
        descriptor.Name(Cost)
            .Description("The purpose of the `cost` directive is to define a `weight` for GraphQL types, fields, and arguments. Static analysis can use these weights when calculating the overall cost of a query or response.")
            .Location(DirectiveLocation.Scalar | DirectiveLocation.Object | DirectiveLocation.FieldDefinition |
                DirectiveLocation.ArgumentDefinition | DirectiveLocation.Enum | DirectiveLocation.InputFieldDefinition);
        descriptor.Argument("weight")
            .Description("The `weight` argument defines what value to add to the overall cost for every appearance, or possible appearance, of a type, field, argument, etc.")
            .Type<NonNullType<StringType>>();
    });

    /// <summary>The type of <c>@listSize</c>.</summary>
    public static DirectiveType CreateListSizeType() => new(descriptor =>
    {
        descriptor.Name(ListSize)
            .Description("The purpose of the `@listSize` directive is to either inform the static analysis about the size of returned lists (if that information is statically available), or to point the analysis to where to find that information.")
            .Location(DirectiveLocation.FieldDefinition);
        descriptor.Argument("assumedSize")
            .Description("The `assumedSize` argument can be used to statically define the maximum length of a list returned by a field.")
            .Type<IntType>();
        descriptor.Argument("slicingArguments")
            .Description("The `slicingArguments` argument can be used to define which of the field's arguments with numeric type are slicing arguments, so that their value determines the size of the list returned by that field. It may specify a list of multiple slicing arguments.")
            .Type<ListType<NonNullType<StringType>>>();
        descriptor.Argument("slicingArgumentDefaultValue")
            .Description("The `slicingArgumentDefaultValue` argument can be used to define a default value for a slicing argument, which is used if the argument is not present in a query.")
            .Type<IntType>();
        descriptor.Argument("sizedFields")
            .Description("The `sizedFields` argument can be used to define that the value of the `assumedSize` argument or of a slicing argument does not affect the size of a list returned by a field itself, but that of a list returned by one of its sub-fields.")
            .Type<ListType<NonNullType<StringType>>>();
        descriptor.Argument("requireOneSlicingArgument")
            .Description("The `requireOneSlicingArgument` argument can be used to inform the static analysis that it should expect that exactly one of the defined slicing arguments is present in a query. If that is not the case (i.e., if none or multiple slicing arguments are present), the static analysis may throw an error.")
            .Type<NonNullType<BooleanType>>()
            .DefaultValue((object)true);
    });
}
