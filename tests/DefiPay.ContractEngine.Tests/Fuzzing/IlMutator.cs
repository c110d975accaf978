using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>Changes instructions and members with Cecil, so that the file stays well-formed and only its code is wrong.</summary>
internal sealed class IlMutator(Random random)
{
    private static readonly OpCode[] s_opcodes =
        [.. typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!)];

    private static readonly string[] s_inherited = ["ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize"];

    /// <summary>The changed module; null when it cannot be written.</summary>
    public byte[]? Mutate(byte[] image)
    {
        try
        {
            using var module = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters(ReadingMode.Immediate));
            var methods = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && method.Body.Instructions.Count > 0).ToArray();
            for (var rounds = random.Next(1, 4); rounds > 0; rounds--)
            {
                Change(module, methods, methods[random.Next(methods.Length)]);
            }

            var changed = new MemoryStream();
            module.Write(changed);
            return changed.ToArray();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Cecil resolves, sorts and checks while it writes, and refuses some of it. Then there is no such file.
            return null;
        }
    }

    private void Change(ModuleDefinition module, MethodDefinition[] methods, MethodDefinition method)
    {
        var code = method.Body.Instructions;
        var chosen = code[random.Next(code.Count)];
        switch (random.Next(16))
        {
            case 0: // another opcode with the same kind of operand
                var alike = s_opcodes.Where(opcode => opcode.OperandType == chosen.OpCode.OperandType).ToArray();
                chosen.OpCode = alike[random.Next(alike.Length)];
                break;
            case 1:
                code.RemoveAt(random.Next(code.Count));
                break;
            case 2:
                code.Insert(random.Next(code.Count), Instruction.Create(OpCodes.Nop));
                code[random.Next(code.Count)] = Copy(chosen);
                break;
            case 3:
                var plain = s_opcodes.Where(opcode => opcode.OperandType == OperandType.InlineNone).ToArray();
                code.Insert(random.Next(code.Count), Instruction.Create(plain[random.Next(plain.Length)]));
                break;
            case 4: // operands change places
                var other = code.FirstOrDefault(found => found != chosen && found.OpCode.OperandType == chosen.OpCode.OperandType) ?? chosen;
                (chosen.Operand, other.Operand) = (other.Operand, chosen.Operand);
                break;
            case 5: // a branch goes elsewhere
                foreach (var branch in code.Where(found => found.Operand is Instruction)) branch.Operand = code[random.Next(code.Count)];
                break;
            case 6:
                method.Body.InitLocals = random.Next(4) != 0;
                method.Body.Variables.Add(new VariableDefinition(AnyType(module)));
                code.Insert(0, Instruction.Create(OpCodes.Stloc, method.Body.Variables[^1]));
                break;
            case 7: // a body from another method
                foreach (var instruction in methods[random.Next(methods.Length)].Body.Instructions.ToArray()) code.Add(Copy(instruction));
                break;
            case 8:
                method.Attributes ^= (Mono.Cecil.MethodAttributes)(1 << random.Next(16));
                break;
            case 9: // what one instruction names, another of that kind names too
                var named = methods.SelectMany(found => found.Body.Instructions).Where(found => found.OpCode.OperandType == chosen.OpCode.OperandType).ToArray();
                chosen.Operand = named[random.Next(named.Length)].Operand;
                break;
            case 10: // one branch goes elsewhere
                var branches = code.Where(found => found.Operand is Instruction).ToArray();
                if (branches.Length > 0) branches[random.Next(branches.Length)].Operand = code[random.Next(code.Count)];
                break;
            case 11 when method.Body.HasVariables:
                method.Body.Variables[random.Next(method.Body.Variables.Count)].VariableType = AnyType(module);
                break;
            case 12: // a member by its name instead of its row, or of another type
                ChangeReference(module, chosen);
                break;
            case 13:
                method.ImplAttributes ^= (Mono.Cecil.MethodImplAttributes)(1 << random.Next(16));
                break;
            default:
                Reshape(module, method);
                break;
        }
    }

    private void ChangeReference(ModuleDefinition module, Instruction chosen)
    {
        var owner = AnyType(module);
        chosen.Operand = chosen.Operand switch
        {
            // What every type inherits, by the name of one that does not define it.
            MethodReference called when random.Next(4) == 0 => new MethodReference(s_inherited[random.Next(s_inherited.Length)], called.ReturnType, owner) { HasThis = true },
            MethodReference called => Moved(called, random.Next(2) == 0 ? called.DeclaringType : owner),
            FieldReference field => new FieldReference(field.Name, field.FieldType, random.Next(2) == 0 ? field.DeclaringType : owner),
            TypeReference => owner,
            var other => other,
        };
    }

    private static MethodReference Moved(MethodReference called, TypeReference owner)
    {
        var moved = new MethodReference(called.Name, called.ReturnType, owner) { HasThis = called.HasThis };
        foreach (var parameter in called.Parameters) moved.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        return moved;
    }

    private void Reshape(ModuleDefinition module, MethodDefinition method)
    {
        var fields = method.DeclaringType.Fields;
        switch (random.Next(10))
        {
            case 8:
                method.DeclaringType.ClassSize = 1 << random.Next(18);
                method.DeclaringType.PackingSize = (short)(1 << random.Next(8));
                break;
            case 9: method.DeclaringType.GenericParameters.Add(new GenericParameter("T", method.DeclaringType)); break;
            case 0: method.ReturnType = AnyType(module); break;
            case 1 when method.HasParameters: method.Parameters[random.Next(method.Parameters.Count)].ParameterType = AnyType(module); break;
            case 2: method.DeclaringType.BaseType = AnyType(module); break;
            case 3: method.DeclaringType.Attributes ^= (Mono.Cecil.TypeAttributes)(1 << random.Next(20)); break;
            case 4 when fields.Count > 0: fields[random.Next(fields.Count)].FieldType = AnyType(module); break;
            case 5 when fields.Count > 0: fields[random.Next(fields.Count)].Attributes ^= (Mono.Cecil.FieldAttributes)(1 << random.Next(16)); break;
            case 6: method.Name = module.GetMemberReferences().Select(member => member.Name).Append(".cctor").OrderBy(_ => random.Next()).First(); break;
            default: method.DeclaringType.Fields.Add(new FieldDefinition("f", (Mono.Cecil.FieldAttributes)random.Next(0x80), AnyType(module))); break;
        }
    }

    private TypeReference AnyType(ModuleDefinition module)
    {
        TypeReference[] types = [.. module.GetTypes(), .. module.GetTypeReferences(), module.TypeSystem.Int32, module.TypeSystem.Double, module.TypeSystem.TypedReference];
        var type = types[random.Next(types.Length)];
        return random.Next(10) switch
        {
            0 => new ArrayType(type),
            1 => new ByReferenceType(type),
            2 => new PointerType(type),
            3 => new RequiredModifierType(types[random.Next(types.Length)], type),
            4 => new OptionalModifierType(type, new ByReferenceType(types[random.Next(types.Length)])),
            5 when types.FirstOrDefault(found => found.HasGenericParameters) is { } generic => new GenericInstanceType(generic) { GenericArguments = { Nested(generic, type) } },
            _ => type,
        };
    }

    // Of itself, of its own parameter, of an array of either.
    private TypeReference Nested(TypeReference generic, TypeReference type) => random.Next(4) switch
    {
        0 => generic.GenericParameters[0],
        1 => new ArrayType(generic.GenericParameters[0]),
        2 => new GenericInstanceType(generic) { GenericArguments = { generic.GenericParameters[0] } },
        _ => type,
    };

    private static Instruction Copy(Instruction instruction)
    {
        var copy = Instruction.Create(OpCodes.Nop);
        copy.OpCode = instruction.OpCode;
        copy.Operand = instruction.Operand;
        return copy;
    }
}
