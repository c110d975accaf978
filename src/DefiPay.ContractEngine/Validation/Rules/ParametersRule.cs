using System.Collections.Frozen;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Public methods and constructors take what a transaction can carry; others also take values and arrays. Nothing is
/// optional or by reference.
/// </summary>
internal sealed class ParametersRule : IMethodRule
{
    private const string StateType = "Stratis.SmartContracts.ISmartContractState";

    private static readonly FrozenSet<string> Carried = new[]
    {
        "System.Boolean", "System.Byte", "System.Char", "System.String", "System.UInt32", "System.Int32", "System.UInt64",
        "System.Int64", "Stratis.SmartContracts.UInt128", "Stratis.SmartContracts.UInt256", "Stratis.SmartContracts.Address",
        "System.Byte[]",
    }.ToFrozenSet();

    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsOptional)
            {
                yield return Refuse(method, $"{parameter.Name} is disallowed optional parameter");
            }
            else if (!IsAllowed(method, parameter.ParameterType))
            {
                yield return Refuse(method, $"{parameter.Name} is disallowed parameter Type {parameter.ParameterType.FullName}");
            }
        }
    }

    private static bool IsAllowed(MethodDefinition method, TypeReference type)
    {
        if (Carried.Contains(type.FullName)) return true;
        if (method.IsConstructor && type.FullName == StateType) return true;
        return !method.IsPublic && (type.IsValueType || type.IsArray);
    }

    private static ValidationError Refuse(MethodDefinition method, string reason) =>
        new("MethodParamValidationResult", null, null, $"{method.FullName} is invalid [{reason}]");
}
