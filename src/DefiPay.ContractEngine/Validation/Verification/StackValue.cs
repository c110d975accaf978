using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Verification;

/// <summary>What kind of value a stack slot holds (ECMA-335 I.12.3.2.1).</summary>
internal enum StackKind
{
    Int32,
    Int64,
    NativeInt,
    Float,
    Object,
    Value,
    ByRef,
}

/// <summary>What is known of a slot of the evaluation stack.</summary>
/// <param name="Kind">The slot's kind.</param>
/// <param name="Type">
/// The object's type (null for the null reference; a value type means boxed), the value's type, or what a by-reference
/// points at.
/// </param>
/// <param name="IsReadOnly">A by-reference that must not be written through.</param>
/// <param name="IsPermanent">A by-reference that stays good after the method returns.</param>
/// <param name="IsThis">The object that the method was called on.</param>
internal readonly record struct StackValue(
    StackKind Kind, TypeReference? Type = null, bool IsReadOnly = false, bool IsPermanent = false, bool IsThis = false)
{
    public static StackValue Int32 => new(StackKind.Int32);

    public static StackValue Int64 => new(StackKind.Int64);

    public static StackValue NativeInt => new(StackKind.NativeInt);

    public static StackValue Float => new(StackKind.Float);

    public static StackValue Null => new(StackKind.Object);

    public bool IsInteger => Kind is StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt;

    public bool IsNumber => IsInteger || Kind == StackKind.Float;
}
