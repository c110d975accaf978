using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>The argument that a parameter is bound to.</summary>
internal static class ArgumentNames
{
    private static readonly DefaultNamingConventions s_naming = new();

    public static string Of(ParameterInfo parameter) => s_naming.GetArgumentName(parameter);
}
