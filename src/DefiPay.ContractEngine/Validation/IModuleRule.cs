using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>A rule about the module as a whole.</summary>
internal interface IModuleRule
{
    IEnumerable<ValidationError> Check(ModuleDefinition module);
}
