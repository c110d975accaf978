using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Holds what instructions touch against the <see cref="Whitelist"/>: methods with their return types, fields with their
/// types, and types. What the module defines itself is free.
/// </summary>
internal sealed class WhitelistRule : IInstructionRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction)
    {
        var (first, second) = instruction.Operand switch
        {
            MethodReference called => (
                Check(called.DeclaringType, called.Name, method),
                Check(called.ReturnType, null, method)),
            FieldReference field => (
                Check(field.DeclaringType, field.Name, method),
                Check(field.FieldType, null, method)),
            TypeReference type => (Check(type, null, method), null),
            _ => (null, null),
        };
        if (first is not null) yield return first;
        if (second is not null) yield return second;
    }

    private static ValidationError? Check(TypeReference type, string? member, MethodDefinition method)
    {
        var named = Unwrap(type);
        return named is GenericParameter || named is TypeDefinition
            ? null
            : Whitelist.Check(named.Namespace, named.Name, member, method.FullName);
    }

    private static TypeReference Unwrap(TypeReference type)
    {
        while (type is ArrayType or ByReferenceType or GenericInstanceType or PointerType)
        {
            type = ((TypeSpecification)type).ElementType;
        }

        return type;
    }

}
