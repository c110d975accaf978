using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Validation.Verification;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Refuses generic types that name ever new instantiations of themselves: <c>H&lt;T&gt;</c> that calls <c>H&lt;T[]&gt;</c>. The runtime makes each as
/// it is reached, at a price that gas does not know and that grows with its depth, until its own stack ends. What a module can reach is followed
/// here from its plain types on, with the code that is compiled anew for each.
/// </summary>
internal sealed class InstantiationsRule : IModuleRule
{
    private const int InstructionsMax = 200_000;

    public IEnumerable<ValidationError> Check(ModuleDefinition module)
    {
        if (!module.GetTypes().Any(type => type.HasGenericParameters)) return [];
        try
        {
            new Walk(module).Run();
            return [];
        }
        catch (UnverifiableException failure)
        {
            return [Unverifiable.Refuse(module.Name, failure.Message)];
        }
    }

    private sealed class Walk(ModuleDefinition module)
    {
        private readonly TypeKnowledge _types = TypeKnowledge.Of(module);
        private readonly HashSet<string> _reached = [];
        private readonly Stack<GenericInstanceType> _pending = new();
        private readonly Dictionary<TypeDefinition, TypeReference[]> _named = [];
        private int _instructionsLeft = InstructionsMax;

        public void Run()
        {
            foreach (var type in module.GetTypes().Where(type => !type.HasGenericParameters))
            {
                foreach (var named in TypesIn(type)) Reach(named);
            }

            while (_pending.TryPop(out var instance))
            {
                var definition = (TypeDefinition)instance.ElementType;
                if (!_named.TryGetValue(definition, out var all)) _named.Add(definition, all = [.. TypesIn(definition).DistinctBy(_types.Key)]);
                foreach (var named in all) Reach(GenericArguments.Substitute(named, instance, null));
            }
        }

        private void Reach(TypeReference type)
        {
            _types.Work(1);
            if (type is not TypeSpecification specification) return;
            if (type is not GenericInstanceType instance)
            {
                Reach(specification.ElementType);
                return;
            }

            if (!_reached.Add(_types.Key(instance))) return;
            foreach (var argument in instance.GenericArguments) Reach(argument);
            if (instance.ElementType is not TypeDefinition definition) return;
            _instructionsLeft -= 1 + definition.Methods.Where(method => method.HasBody).Sum(method => method.Body.Instructions.Count);
            if (_instructionsLeft < 0) throw new UnverifiableException("generic types that are made of each other too often or without end");
            _pending.Push(instance);
        }

        // What they stand for inside of other generic types is found when those are reached.
        private static IEnumerable<TypeReference> TypesIn(TypeDefinition type)
        {
            if (type.BaseType is { } parent) yield return parent;
            foreach (var implemented in type.Interfaces) yield return implemented.InterfaceType;
            foreach (var field in type.Fields) yield return field.FieldType;
            foreach (var method in type.Methods)
            {
                yield return method.ReturnType;
                foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
                if (!method.HasBody) continue;
                foreach (var variable in method.Body.Variables) yield return variable.VariableType;
                foreach (var named in method.Body.Instructions.SelectMany(TypesIn)) yield return named;
            }
        }

        private static IEnumerable<TypeReference> TypesIn(Instruction instruction) => instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod called => [called.DeclaringType, .. called.GenericArguments],
            MemberReference member => [member.DeclaringType],
            _ => [],
        };
    }
}
