using DefiPay.ContractEngine.Metering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Verification;

internal sealed partial class MethodVerifier
{
    private bool UsesArray(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newarr:
                var element = (TypeReference)instruction.Operand;
                _types.Load(element);
                PopIndex();
                Push(_types.ArrayOf(element));
                return true;
            case Code.Ldlen:
                PopArray();
                Push(StackValue.NativeInt);
                return true;
            case Code.Ldelema:
                AddressOfElement(instruction);
                return true;
            case Code.Ldelem_Any:
                LoadElement((TypeReference)instruction.Operand, null);
                return true;
            case Code.Stelem_Any:
                StoreElement((TypeReference)instruction.Operand, null);
                return true;
            case >= Code.Ldelem_I1 and <= Code.Ldelem_Ref:
                LoadElement(null, ElementKey(instruction.OpCode.Code));
                return true;
            case >= Code.Stelem_I and <= Code.Stelem_Ref:
                StoreElement(null, ElementKey(instruction.OpCode.Code));
                return true;
            default:
                return false;
        }
    }

    private void PopIndex() => Require(Pop().Kind is StackKind.Int32 or StackKind.NativeInt, "an int as index or length wanted");

    // The element's type; null for the null reference, at which the instruction throws.
    private TypeReference? PopArray()
    {
        var value = Pop(StackKind.Object);
        if (value.Type is null) return null;
        Require(value.Type is ArrayType { IsVector: true }, $"an array wanted, {Describe(value)} found");
        return ((ArrayType)value.Type).ElementType;
    }

    private static string ElementKey(Code code) => code switch
    {
        Code.Ldelem_I1 or Code.Ldelem_U1 or Code.Stelem_I1 => "i1",
        Code.Ldelem_I2 or Code.Ldelem_U2 or Code.Stelem_I2 => "i2",
        Code.Ldelem_I4 or Code.Ldelem_U4 or Code.Stelem_I4 => "i4",
        Code.Ldelem_I8 or Code.Stelem_I8 => "i8",
        Code.Ldelem_I or Code.Stelem_I => "i",
        Code.Ldelem_R4 or Code.Stelem_R4 => "r4",
        Code.Ldelem_R8 or Code.Stelem_R8 => "r8",
        _ => "",
    };

    private void LoadElement(TypeReference? named, string? key)
    {
        PopIndex();
        var element = PopArray();
        if (element is null)
        {
            Push(named is not null ? _types.Load(named) : NullElement(key!));
            return;
        }

        RequireElement(element, named, key);
        Push(named ?? element);
    }

    private static StackValue NullElement(string key) => key switch
    {
        "i1" or "i2" or "i4" => StackValue.Int32,
        "i8" => StackValue.Int64,
        "i" => StackValue.NativeInt,
        "r4" or "r8" => StackValue.Float,
        _ => StackValue.Null,
    };

    private void StoreElement(TypeReference? named, string? key)
    {
        var value = Pop();
        PopIndex();
        var element = PopArray();
        if (named is not null) Require(Fits(value, _types.Load(named)), $"value of type {named.FullName} wanted, {Describe(value)} found");
        if (element is null) return;
        RequireElement(element, named, key);

        // What really goes into an array of references is checked when it happens.
        var fits = named is not null || (key!.Length == 0 ? value.Kind == StackKind.Object : Fits(value, _types.Load(element)));
        Require(fits, $"value of type {element.FullName} wanted, {Describe(value)} found");
    }

    private void RequireElement(TypeReference element, TypeReference? named, string? key)
    {
        var holds = named is not null
            ? _types.ReducedKey(element) == _types.ReducedKey(named)
                || (_types.IsReference(element) && _types.IsReference(named) && _types.IsAssignable(element, named))
            : key!.Length == 0 ? _types.IsReference(element) : _types.ReducedKey(element) == key;
        Require(holds, $"elements of type {element.FullName} found");
    }

    private void AddressOfElement(Instruction instruction)
    {
        var named = (TypeReference)instruction.Operand;
        PopIndex();
        var element = PopArray();
        var isReadOnly = instruction.Previous?.OpCode.Code == Code.Readonly;
        Require(element is null || _types.ReducedKey(element) == _types.ReducedKey(named), "an array of exactly that element wanted");
        _types.Load(named);
        Push(new StackValue(StackKind.ByRef, named, IsReadOnly: isReadOnly, IsPermanent: true));
    }

    private bool UsesField(Instruction instruction)
    {
        if (instruction.Operand is not FieldReference field || instruction.OpCode.Code == Code.Ldtoken) return false;
        var declaring = field.DeclaringType;
        Require(IsPlain(declaring), "a field of an array, or of a type that is not known or is written with modifiers");
        Require(IsOwn(declaring) || PlatformTypes.MeansOneThing(field), "a field that contracts are not compiled against");
        RequireKind(field, isStatic: instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda or Code.Stsfld);
        if (declaring is GenericInstanceType) _types.Load(declaring);
        var type = GenericArguments.Substitute(TypeKnowledge.Strip(field.FieldType), declaring as GenericInstanceType, null);
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld:
                PopOwner(declaring);
                Push(type);
                return true;
            case Code.Ldflda:
                var owner = PopOwner(declaring);
                Require(owner.Kind != StackKind.Value, "the address inside a value that has none");
                _types.Load(type);
                Push(new StackValue(StackKind.ByRef, type, owner.IsReadOnly, owner.Kind == StackKind.Object || owner.IsPermanent));
                return true;
            case Code.Stfld:
                Pop(type, "field");
                var target = PopOwner(declaring);
                Require(target.Kind != StackKind.Value && !target.IsReadOnly, "a change of something read-only");
                return true;
            case Code.Ldsfld:
                RequireNoInitialData(field);
                Push(type);
                return true;
            case Code.Ldsflda:
                // Methods of a platform value are called through its address. Nothing may be written there.
                Require(_types.Resolve(declaring) is { } definition && definition.Module != _method.Module, "the address of a static field");
                _types.Load(type);
                Push(new StackValue(StackKind.ByRef, type, IsReadOnly: true, IsPermanent: true));
                return true;
            default:
                throw new UnverifiableException($"a change of the static field {field.FullName}");
        }
    }

    // The instructions for fields of objects take static ones too: initial data would be a variable.
    private void RequireKind(FieldReference field, bool isStatic)
    {
        if (field is FieldDefinition own)
        {
            Require(own.IsStatic == isStatic, WrongKind);
            return;
        }

        var fields = _types.Resolve(field.DeclaringType)?.Fields;
        Work(fields?.Count ?? 0);
        Require(fields?.Where(found => found.Name == field.Name).All(found => found.IsStatic == isStatic) ?? true, WrongKind);
    }

    private const string WrongKind = "a static field of an object, or a field of no object";

    private static void RequireNoInitialData(FieldReference field) =>
        Require(field is not FieldDefinition { RVA: not 0 }, "initial data used as a variable");

    private StackValue PopOwner(TypeReference declaring)
    {
        var owner = Pop();
        var fits = owner.Kind switch
        {
            StackKind.Object => owner.Type is null || (_types.IsReference(declaring) && _types.IsAssignable(owner.Type, declaring)),
            StackKind.Value or StackKind.ByRef => !_types.IsReference(declaring) && _types.Key(owner.Type!) == _types.Key(declaring),
            _ => false,
        };
        Require(fits, $"{declaring.FullName} wanted, {Describe(owner)} found");
        return owner;
    }

    private bool UsesObject(Instruction instruction)
    {
        if (instruction.Operand is not TypeReference type) return false;
        switch (instruction.OpCode.Code)
        {
            case Code.Box:
                Pop(type, "value");
                Push(new StackValue(StackKind.Object, TypeKnowledge.Strip(type)));
                return true;
            case Code.Unbox:
                Pop(StackKind.Object);
                Require(type is not GenericParameter && !_types.IsReference(type), "a value type wanted");
                _types.Load(type);
                Push(new StackValue(StackKind.ByRef, type, IsPermanent: true));
                return true;
            case Code.Unbox_Any:
                Pop(StackKind.Object);
                Push(type);
                return true;
            case Code.Castclass or Code.Isinst:
                Pop(StackKind.Object);
                _types.Load(type);
                Push(new StackValue(StackKind.Object, TypeKnowledge.Strip(type)));
                return true;
            default:
                return false;
        }
    }
}
