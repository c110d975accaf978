using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>Finds the operation of a document that a request means.</summary>
internal static class OperationLookup
{
    public static OperationDefinitionNode Find(DocumentNode document, string? name)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
            {
                continue;
            }

            if (string.IsNullOrEmpty(name))
            {
                found = found is null
                    ? operation
                    : throw new GraphQLException(
                        "The operation name can only be omitted if there is just one operation in a GraphQL document.");
            }
            else if (operation.Name?.Value == name)
            {
                return operation;
            }
        }

        return found ?? throw new GraphQLException(string.IsNullOrEmpty(name)
            ? "The GraphQL document has no operations."
            : $"The specified operation `{name}` cannot be found.");
    }
}
