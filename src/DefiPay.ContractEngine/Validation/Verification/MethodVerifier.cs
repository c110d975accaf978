using System.Collections.Immutable;
using DefiPay.ContractEngine.Metering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Verification;

/// <summary>
/// Shows that a method's IL is type-safe: runs it on types instead of values, along every path, until nothing changes
/// (ECMA-335 III.1.7.4). What it does not know it refuses; it never guesses.
/// </summary>
internal sealed partial class MethodVerifier
{
    /// <summary>Slots that a method's stack may have. The compiler stays below a tenth of it.</summary>
    public const int StackMax = 500;

    // Every join compares whole stacks; this bounds hostile methods, thousands of times above real ones.
    private const int WorkMax = 5_000_000;

    // The runtime compiles jump tables that lead to the same places in time that grows with their number and with their size.
    private const long SwitchProductMax = 250_000;

    private readonly MethodDefinition _method;
    private readonly TypeKnowledge _types;

    // What is on the stack in front of the first instruction and of those that branches lead to; and how many values that is.
    private readonly Dictionary<Instruction, (ImmutableStack<StackValue> Stack, int Depth)> _entries = [];
    private readonly Stack<Instruction> _pending = new();
    private readonly HashSet<VariableDefinition> _locals;
    private readonly HashSet<Instruction> _known;
    private readonly HashSet<Instruction> _targets;

    // By-reference locals that may point into this activation. Found on the way; finding one starts over.
    private readonly HashSet<VariableDefinition> _transientLocals = [];
    private ImmutableStack<StackValue> _stack = [];
    private int _depth;
    private int _work;

    private MethodVerifier(MethodDefinition method, TypeKnowledge types)
    {
        _method = method;
        _types = types;
        _locals = [.. method.Body.Variables];
        _known = [.. method.Body.Instructions];
        _targets = [.. method.Body.Instructions.SelectMany(Targets)];
    }

    /// <summary>Verifies one method that has a body.</summary>
    /// <exception cref="UnverifiableException">The first thing that is not shown to be safe.</exception>
    public static void Verify(MethodDefinition method, TypeKnowledge types) => new MethodVerifier(method, types).Run();

    private void Run()
    {
        var body = _method.Body;
        Require(body.MaxStackSize <= StackMax, $"more than {StackMax} stack slots");
        Require(body.Instructions.Count > 0, "no instructions");
        // Of every instruction, reached or not: what rewrites code gives a branch that leads nowhere some place in the new code.
        Require(!body.Instructions.Any(LeadsNowhere), "a branch out of the method");
        Require(body.InitLocals || body.Variables.Count == 0, "locals that start with whatever was in memory");
        foreach (var variable in body.Variables) _types.Load(variable.VariableType);
        foreach (var parameter in _method.Parameters) _types.Load(parameter.ParameterType);

        var tables = body.Instructions.Select(instruction => instruction.Operand).OfType<Instruction[]>().ToArray();
        Require(tables.Length * tables.Sum(arms => (long)arms.Length) <= SwitchProductMax, "too many and too large jump tables");
        Require(_types.StackBytesOf(_method) <= FuseCosts.ActivationBytesMax, $"more than {FuseCosts.ActivationBytesMax} bytes of stack");

        int transients;
        do
        {
            transients = _transientLocals.Count;
            _entries.Clear();
            (_stack, _depth) = ([], 0);
            Join(body.Instructions[0]);
            while (_pending.TryPop(out var instruction)) Follow(instruction);
        }
        while (_transientLocals.Count > transients);
    }

    // From here to the next place that branches lead to.
    private void Follow(Instruction? next)
    {
        (_stack, _depth) = _entries[next!];
        while (next is { } instruction)
        {
            Step(instruction);
            if (!FallsThrough(instruction)) return;
            next = instruction.Next ?? throw new UnverifiableException("the code runs past its end");
            if (!_targets.Contains(next)) continue;
            Join(next);
            return;
        }
    }

    private void Step(Instruction instruction)
    {
        Work(1);
        try
        {
            Execute(instruction);
        }
        catch (UnverifiableException failure)
        {
            throw new UnverifiableException($"{failure.Message} at IL_{instruction.Offset:x4} ({instruction.OpCode.Name})");
        }

        foreach (var target in Targets(instruction))
        {
            // Behind a prefix stands an instruction that means something else without it.
            Require(!IsPrefix(target.Previous), "a branch behind a prefix");
            Join(target);
        }
    }

    private void Join(Instruction instruction)
    {
        Work(1 + _depth);
        Require(_known.Contains(instruction), "a branch out of the method");
        if (_entries.TryGetValue(instruction, out var known))
        {
            Require(known.Depth == _depth, "paths meet with different stack depths");
            if (Merge(known.Stack, _stack) is not { } merged) return;
            _entries[instruction] = (merged, _depth);
        }
        else
        {
            _types.Keep(_depth);
            _entries.Add(instruction, (_stack, _depth));
        }

        _pending.Push(instruction);
    }

    // Null when nothing new was learned.
    private ImmutableStack<StackValue>? Merge(ImmutableStack<StackValue> known, ImmutableStack<StackValue> other)
    {
        if (ReferenceEquals(known, other)) return null;
        var left = known.ToArray();
        var changed = false;
        var i = 0;
        foreach (var right in other)
        {
            var merged = Merge(left[i], right);
            changed |= merged != left[i];
            left[i++] = merged;
        }

        return changed ? ImmutableStack.CreateRange(left.Reverse()) : null;
    }

    private StackValue Merge(StackValue a, StackValue b)
    {
        if (a == b) return a;
        Require(a.Kind == b.Kind, "paths meet with different types on the stack");
        if (a.Kind == StackKind.Object)
        {
            var type = a.Type is null ? b.Type
                : b.Type is null || _types.IsAssignable(b.Type, a.Type) ? a.Type
                : _types.IsAssignable(a.Type, b.Type) ? b.Type
                : _method.Module.TypeSystem.Object;
            return new StackValue(StackKind.Object, type, IsThis: a.IsThis && b.IsThis);
        }

        Require(_types.Key(a.Type!) == _types.Key(b.Type!), "paths meet with different types on the stack");
        return a with { IsReadOnly = a.IsReadOnly || b.IsReadOnly, IsPermanent = a.IsPermanent && b.IsPermanent };
    }

    private static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static bool LeadsNowhere(Instruction instruction) => instruction.OpCode.OperandType switch
    {
        OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => instruction.Operand is not Instruction,
        OperandType.InlineSwitch => instruction.Operand is not Instruction[] targets || targets.Contains(null!),
        _ => false,
    };

    private static bool FallsThrough(Instruction instruction) =>
        instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);

    private static bool IsPrefix(Instruction? instruction) => instruction?.OpCode.OpCodeType == OpCodeType.Prefix;

    private void Push(StackValue value)
    {
        Require(++_depth <= _method.Body.MaxStackSize, "more values than the declared stack holds");
        _stack = _stack.Push(value);
    }

    private void Push(TypeReference type) => Push(_types.Load(type));

    private StackValue Pop()
    {
        Require(_depth-- > 0, "a value from the empty stack");
        _stack = _stack.Pop(out var value);
        return value;
    }

    private StackValue Pop(StackKind kind)
    {
        var value = Pop();
        Require(value.Kind == kind, $"{kind} wanted, {value.Kind} found");
        return value;
    }

    private void Pop(TypeReference type, string role)
    {
        var value = Pop();
        Require(Fits(value, _types.Load(type)), $"{role} of type {type.FullName} wanted, {Describe(value)} found");
    }

    private bool Fits(StackValue value, StackValue wanted) => wanted.Kind switch
    {
        StackKind.NativeInt => value.Kind is StackKind.NativeInt or StackKind.Int32,
        StackKind.Object => value.Kind == StackKind.Object && (value.Type is null || _types.IsAssignable(value.Type, wanted.Type!)),
        StackKind.Value => value.Kind == StackKind.Value && _types.Key(value.Type!) == _types.Key(wanted.Type!),
        StackKind.ByRef => value.Kind == StackKind.ByRef && !value.IsReadOnly
            && _types.ReducedKey(value.Type!) == _types.ReducedKey(wanted.Type!),
        _ => value.Kind == wanted.Kind,
    };

    private static string Describe(StackValue value) => value.Type is null ? value.Kind.ToString() : $"{value.Kind} {value.Type.FullName}";

    private void Work(int amount)
    {
        _types.Work(amount);
        Require((_work += amount) <= WorkMax, "a method too complex to verify");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new UnverifiableException(otherwise);
    }
}
