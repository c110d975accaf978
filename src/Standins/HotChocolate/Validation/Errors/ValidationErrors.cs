using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>The errors of validation. Each names the section of the specification that it comes from.</summary>
internal static partial class ValidationErrors
{
    private const string Specification = "https://spec.graphql.org/October2021/#";

    public static IError TooComplex() => ErrorBuilder.New()
        .SetMessage("The GraphQL document combines its fragments in too many ways to be validated.")
        .Build();

    public static IError NestsTooDeep(ISyntaxNode definition, int maxDepth) => At([definition])
        .SetMessage($"The GraphQL document nests selections deeper than {maxDepth} levels.")
        .Build();

    private static IError Create(
        string message, string section, ISyntaxNode node, params ReadOnlySpan<(string Key, object? Value)> extensions) =>
        Create(message, section, [node], extensions);

    private static IError Create(
        string message, string section, IEnumerable<ISyntaxNode> nodes, params ReadOnlySpan<(string Key, object? Value)> extensions)
    {
        var builder = At(nodes).SetMessage(message);
        foreach (var (key, value) in extensions) builder.SetExtension(key, value);
        return builder.SetExtension("specifiedBy", Specification + section).Build();
    }

    private static IErrorBuilder At(IEnumerable<ISyntaxNode> nodes)
    {
        IErrorBuilder builder = ErrorBuilder.New();
        foreach (var node in nodes)
        {
            if (node.Location is { } location) builder.AddLocation(location.Line, location.Column);
        }
        return builder;
    }
}
