using DefiPay.ContractEngine.Loading;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>A contract has one constructor, which takes the state first. A static constructor counts too.</summary>
internal sealed class ConstructorRule : ITypeRule
{
    private const string Name = "TypeDefinitionValidationResult";
    private const string StateType = "Stratis.SmartContracts.ISmartContractState";

    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (!ContractModule.IsContractType(type)) yield break;
        if (type.HasGenericParameters)
        {
            yield return new ValidationError(Name, null, null, "Class must not have generic parameters");
        }

        var constructors = type.Methods.Where(method => method.IsConstructor).ToArray();
        if (constructors.Length == 0)
        {
            yield return new ValidationError(Name, null, null, "Contract must define a constructor");
        }
        else if (constructors.Length > 1)
        {
            yield return new ValidationError(Name, null, null, "Only a single constructor is allowed");
        }

        var instance = Array.Find(constructors, constructor => !constructor.IsStatic);
        if (instance is not null && instance.Parameters.FirstOrDefault()?.ParameterType.FullName != StateType)
        {
            yield return new ValidationError(
                Name, null, null, "The first constructor argument must be an ISmartContractState object");
        }
    }
}
