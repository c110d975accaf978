using DefiPay.ContractEngine.Loading;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// A contract has no generic parameters and one constructor, which takes the state first. A static constructor counts too, and where it
/// comes first it is the one that should have taken the state.
/// </summary>
internal sealed class ConstructorRule : ITypeRule
{
    private const string Name = "TypeDefinitionValidationResult";
    private const string StateType = "Stratis.SmartContracts.ISmartContractState";

    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (!ContractModule.IsContractType(type)) yield break;
        if (type.HasGenericParameters)
        {
            yield return new ValidationError(
                "GenericTypeValidationResult", null, null, $"{type.FullName} is invalid [contains generic parameter]");
        }

        var constructors = type.Methods.Where(method => method.IsConstructor).ToArray();
        if (constructors.Length == 0)
        {
            yield return new ValidationError(Name, null, null, "Contract must define a constructor");
            yield break;
        }

        if (constructors.Length > 1)
        {
            yield return new ValidationError(Name, null, null, "Only a single constructor is allowed");
        }

        if (constructors[0].Parameters.FirstOrDefault()?.ParameterType.FullName != StateType)
        {
            yield return new ValidationError(
                Name, null, null, "The first constructor argument must be an ISmartContractState object");
        }
    }
}
