using DefiPay.ContractEngine.Validation.Verification;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Refuses types whose fields could lie over each other with references among them, hold pointers, or stand outside of any
/// type, and names that the platform's rewriter uses for itself.
/// </summary>
internal sealed class TypeShapeRule : ITypeRule
{
    private const string ModuleType = "<Module>";
    private const string PlatformObserver = "<RuntimeObserverInstance>";
    private const int OffsetMax = 1 << 16;

    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (type.Name == ModuleType && (type.HasMethods || type.HasFields))
        {
            yield return Unverifiable.Refuse(type.FullName, "methods or fields outside of a type");
        }

        if (type.Name.Contains('.')) yield return Unverifiable.Refuse(type.FullName, "name with a dot, as a platform type's with its namespace");
        if (type.IsValueType && !type.IsSealed) yield return Unverifiable.Refuse(type.FullName, "value type that is not sealed");
        if (type.Name == PlatformObserver) yield return Unverifiable.Refuse(type.FullName, "reserved name");
        foreach (var field in type.Fields)
        {
            if (TypeKnowledge.Strip(field.FieldType) is ByReferenceType or PointerType or FunctionPointerType || field.FieldType.FullName == "System.TypedReference")
            {
                yield return Unverifiable.Refuse(field.FullName, "field holds a pointer or reference");
            }
            else if (TypeKnowledge.Of(type.Module).IsUnknown(field.FieldType))
            {
                yield return Unverifiable.Refuse(field.FullName, "field of a type that contracts are not compiled against");
            }
            else if (type.IsExplicitLayout && !field.IsStatic && (!field.FieldType.IsPrimitive || field.Offset is < 0 or > OffsetMax))
            {
                yield return Unverifiable.Refuse(field.FullName, "explicit layout of fields that are not plain numbers");
            }
        }
    }
}
