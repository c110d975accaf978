using DefiPay.ContractEngine.Metering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Verification;

internal sealed partial class MethodVerifier
{
    private void Call(Instruction instruction)
    {
        var called = (MethodReference)instruction.Operand;
        var code = instruction.OpCode.Code;
        Work(called.Parameters.Count);
        Require(called.CallingConvention is MethodCallingConvention.Default or MethodCallingConvention.Generic && !called.ExplicitThis, "an unusual calling convention");
        Require(IsPlain(called.DeclaringType), "a method of an array, or of a type that is not known or is written with modifiers");
        if (called.DeclaringType is GenericInstanceType) _types.Load(called.DeclaringType);
        Require(IsOwn(called.DeclaringType) || PlatformTypes.MeansOneThing(called), "a method that its type only inherits, or that contracts are not compiled against");
        Require(called is MethodDefinition || called.Name != "GetHashCode" || IsNumber(called.DeclaringType), "a hash code that differs from run to run");
        Require(!IsConstrained(instruction) || TakesConstraint(called.DeclaringType), "a constrained call of a method that needs none");

        var permanent = true;
        for (var i = called.Parameters.Count - 1; i >= 0; i--)
        {
            var argument = Pop();
            var type = Closed(called.Parameters[i].ParameterType, called);
            Require(Fits(argument, _types.Load(type)), $"argument of type {type.FullName} wanted, {Describe(argument)} found");
            permanent &= argument.Kind != StackKind.ByRef || argument.IsPermanent;
        }

        if (code == Code.Newobj)
        {
            Require(called.HasThis && called.Name == ".ctor", "a constructor wanted");
            Require(!_types.IsReference(called.DeclaringType), "an object created with new");
            Push(called.DeclaringType);
            return;
        }

        if (called.HasThis) permanent &= PopThis(instruction, called);
        else Require(code == Code.Call && !IsConstrained(instruction), "an object for a static method");
        PushResult(Closed(called.ReturnType, called), permanent);
    }

    // What goes by the names of types (the whitelist, guards, the fuse) does not find a compound one.
    private static bool IsPlain(TypeReference type) => type is not GenericParameter && type is GenericInstanceType or not TypeSpecification;

    // What a parameter's or a value's own type overrides. Guards do not see behind the prefix, so what they are for is not called with it.
    private bool TakesConstraint(TypeReference type) => IsOwn(type) || type.FullName == "System.Object" || _types.Resolve(type) is { IsInterface: true };

    private static bool IsOwn(TypeReference type) => type.GetElementType() is TypeDefinition;

    private static TypeReference Closed(TypeReference type, MethodReference called) => GenericArguments.Substitute(
        TypeKnowledge.Strip(type), called.DeclaringType as GenericInstanceType, called as GenericInstanceMethod);

    private void PushResult(TypeReference type, bool permanent)
    {
        if (type.MetadataType == MetadataType.Void) return;
        var value = _types.Load(type);
        Push(value.Kind == StackKind.ByRef ? value with { IsPermanent = permanent } : value);
    }

    // True when the object is no by-reference that ends with this method.
    private bool PopThis(Instruction instruction, MethodReference called)
    {
        var declaring = called.DeclaringType;
        var self = Pop();
        if (called.Name == ".ctor")
        {
            PopConstructed(self, declaring);
        }
        else if (IsConstrained(instruction))
        {
            var constraint = TypeKnowledge.Strip((TypeReference)instruction.Previous.Operand);
            Require(self.Kind == StackKind.ByRef && _types.Key(self.Type!) == _types.Key(constraint), "a reference to the constrained type wanted");
            RequireObject(new StackValue(StackKind.Object, constraint), declaring);
        }
        else if (self.Kind == StackKind.ByRef)
        {
            // A virtual call would look for the method where an object keeps its type, which a value does not.
            Require(instruction.OpCode.Code == Code.Call, "a virtual call on a value where it lies");
            Require(!_types.IsReference(declaring) && _types.ReducedKey(self.Type!) == _types.ReducedKey(declaring), $"{declaring.FullName} wanted, {Describe(self)} found");
        }
        else
        {
            // A value's own methods expect its first field there, not a box.
            Require(_types.IsReference(declaring), $"a reference to {declaring.FullName} wanted, {Describe(self)} found");
            RequireObject(self, declaring);
        }

        return self.Kind != StackKind.ByRef || self.IsPermanent;
    }

    // Whose hash codes are the value's. Those of strings and wide numbers are seeded anew in every process, those of objects are their places.
    private static bool IsNumber(TypeReference type) => type.MetadataType is MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte
        or MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Int64 or MetadataType.UInt64;

    private static bool IsConstrained(Instruction instruction) => instruction.Previous?.OpCode.Code == Code.Constrained;

    private void RequireObject(StackValue self, TypeReference declaring)
    {
        Require(
            self.Kind == StackKind.Object && (self.Type is null || _types.IsAssignable(self.Type, declaring)),
            $"{declaring.FullName} wanted, {Describe(self)} found");
    }

    // Either a value where it lies, or, inside a constructor, the part of this object that a base class initialises.
    private void PopConstructed(StackValue self, TypeReference declaring)
    {
        if (self.Kind == StackKind.ByRef)
        {
            Require(!self.IsReadOnly && _types.Key(self.Type!) == _types.Key(declaring), "a place for that value wanted");
            return;
        }

        var own = _method.DeclaringType;
        var isBase = own.BaseType is { } parent && _types.Key(parent) == _types.Key(declaring);
        Require(
            self.IsThis && _method.IsConstructor && (isBase || _types.Key(own) == _types.Key(declaring)),
            "a constructor called on an object that exists already");
    }
}
