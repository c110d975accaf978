using DefiPay.ContractEngine.Loading;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>A create transaction must know which type it deploys.</summary>
internal sealed class DeployedTypeRule : IModuleRule
{
    private const string Name = "ContractToDeployValidationResult";

    public IEnumerable<ValidationError> Check(ModuleDefinition module)
    {
        var contracts = ContractModule.ContractTypes(module);
        if (contracts.Count == 0)
        {
            yield return new ValidationError(Name, null, null, "Assembly must contain at least one contract type.");
        }
        else if (contracts.Count > 1 && contracts.Count(ContractModule.IsMarkedDeploy) != 1)
        {
            yield return new ValidationError(Name, null, null, "Assembly must contain one contract with the Deploy attribute.");
        }
    }
}
