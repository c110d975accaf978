using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Holds what instructions touch against the <see cref="Whitelist"/>: methods with their return types, fields with their
/// types, and types. What the module defines itself is free, but not the arguments that its generic types are given.
/// </summary>
internal sealed class WhitelistRule : IInstructionRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction) => instruction.Operand switch
    {
        MethodReference called => Check(called.DeclaringType, called.Name, method).Concat(Check(called.ReturnType, null, method)),
        FieldReference field => Check(field.DeclaringType, field.Name, method).Concat(Check(field.FieldType, null, method)),
        TypeReference type => Check(type, null, method),
        _ => [],
    };

    // Of arrays and references only the innermost type counts, without its arguments. Other compound types (pointers, modified types) are
    // looked up as they are written, and so found nowhere.
    private static IEnumerable<ValidationError> Check(TypeReference type, string? member, MethodDefinition method) => type switch
    {
        GenericParameter or TypeDefinition => [],
        ByReferenceType or ArrayType => Check(type.GetElementType(), null, method),
        GenericInstanceType generic => generic.GenericArguments.Prepend(generic.ElementType).SelectMany(part => Check(part, null, method)),
        _ => Whitelist.Check(type, member, method) is { } refusal ? [refusal] : [],
    };
}
