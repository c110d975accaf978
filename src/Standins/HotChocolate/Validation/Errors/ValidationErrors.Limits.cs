using HotChocolate.Language;

namespace HotChocolate.Validation;

internal static partial class ValidationErrors
{
    public static IError ExecutionTooDeep(OperationDefinitionNode operation, int allowed, int detected) => At([operation])
        .SetMessage(
            $"The GraphQL document has an execution depth of {detected} which exceeds the max allowed execution depth of {allowed}.")
        .SetExtension("allowedExecutionDepth", allowed)
        .SetExtension("detectedExecutionDepth", detected)
        .Build();

    public static IError IntrospectionNotAllowed(FieldNode field, string? message) => At([field])
        .SetMessage(message ?? "Introspection is not allowed for the current request.")
        .SetCode(ErrorCodes.Validation.IntrospectionNotAllowed)
        .SetExtension("field", field.Name.Value)
        .Build();

    public static IError IntrospectionTooDeep(OperationDefinitionNode operation) => At([operation])
        .SetMessage("Maximum allowed introspection depth exceeded.")
        .SetCode(ErrorCodes.Validation.MaxIntrospectionDepthOverflow)
        .Build();
}
