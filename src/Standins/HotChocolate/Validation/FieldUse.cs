using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>A field selection and what it means in the schema.</summary>
/// <param name="Node">The selection.</param>
/// <param name="Parent">The type it is selected on.</param>
/// <param name="Definition">The field; null for <c>__typename</c> and for fields the type does not have.</param>
internal sealed record FieldUse(FieldNode Node, INamedType Parent, IOutputField? Definition)
{
    public string ResponseName => Node.Alias?.Value ?? Node.Name.Value;

    public bool IsTypeName => Node.Name.Value == "__typename";
}
