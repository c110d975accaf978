using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>Types nested in any other are plain values: structs and enums without methods or further nesting.</summary>
internal sealed class NestedTypeRule : ITypeRule
{
    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (!type.IsNested) yield break;
        if (type.HasMethods)
        {
            yield return new ValidationError(
                "TypeHasMethodsValidationResult", "Nested Type", type.FullName, $"{type.FullName} has methods");
        }

        if (type.HasNestedTypes)
        {
            yield return new ValidationError(
                "TypeHasNestedTypesValidationResult", "Nested Type", type.FullName, $"{type.FullName} has nested types");
        }

        if (!type.IsValueType)
        {
            yield return new ValidationError(
                "NestedTypeIsValueTypeValidationResult", "NestedTypeIsValueType", type.Name, "Only nested value types are allowed.");
        }
    }
}
