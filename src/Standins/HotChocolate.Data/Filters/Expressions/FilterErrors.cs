using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Data.Filters.Expressions;

internal static class FilterErrors
{
    public static GraphQLException NullNotAllowed(FilterField field, IValueNode node)
        => new(ErrorBuilder.New()
            .SetMessage(
                "The provided value for filter `{0}` of type {1} is invalid. Null values are not supported.",
                field.Name,
                field.DeclaringType.Name)
            .SetCode(ErrorCodes.Data.NonNullError)
            .SetExtension("expectedType", field.Type.Print())
            .SetExtension("filterType", field.DeclaringType.Name)
            .Build());
}
