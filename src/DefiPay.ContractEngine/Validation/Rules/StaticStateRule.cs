using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// No static fields but constants and the compiler's initial data, and no static constructors: what they hold would
/// outlive the transaction, and a node that started later would compute something else.
/// </summary>
internal sealed class StaticStateRule : ITypeRule
{
    private const string Name = "StaticStateValidationResult";

    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        foreach (var field in type.Fields)
        {
            if (!field.IsStatic || field.IsLiteral || IsInitialData(field)) continue;
            yield return new ValidationError(
                Name, "Static state", field.FullName,
                $"Static field {field.Name} defined in Type \"{type.Name}\". Static fields outlive the transaction; use constants or State.") { Field = field.Name };
        }

        // The runtime goes by the name and one flag of the two that make a constructor here.
        if (type.Methods.Any(method => method.Name == ".cctor"))
        {
            yield return new ValidationError(
                Name, "Static constructor", type.FullName,
                $"Type {type.Name} contains a static constructor, which would run once per process instead of once per transaction.");
        }
    }

    // Array initialisers keep their bytes in such fields. The verifier lets nothing but ldtoken touch them; and what reads and writes a struct by its
    // fields takes the public ones only.
    private static bool IsInitialData(FieldDefinition field) => field.RVA != 0 && !field.IsPublic;
}
