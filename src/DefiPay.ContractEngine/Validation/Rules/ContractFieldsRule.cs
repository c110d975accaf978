using DefiPay.ContractEngine.Loading;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>A contract keeps nothing in fields: what is not in its persistent state is lost between calls.</summary>
internal sealed class ContractFieldsRule : ITypeRule
{
    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (!ContractModule.IsContractType(type)) yield break;
        foreach (var field in type.Fields)
        {
            if (field.HasConstant) continue;
            yield return new ValidationError(
                "FieldDefinitionValidationResult", "Field usage", "",
                $"Non-constant field {field.Name} defined in Type \"{type.Name}\". Fields are not persisted and may change values between calls.") { Field = field.Name };
        }
    }
}
