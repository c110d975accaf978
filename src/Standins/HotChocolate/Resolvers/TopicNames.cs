using System.Globalization;
using System.Text.RegularExpressions;
using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>Topics with the values of arguments.</summary>
internal static partial class TopicNames
{
    public static string Format(string topic, IResolverContext context) => Argument().Replace(
        topic, m => Convert.ToString(context.ArgumentValue<object?>(m.Groups[1].Value), CultureInfo.InvariantCulture) ?? string.Empty);

    [GeneratedRegex("{([^{}]+)}", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
