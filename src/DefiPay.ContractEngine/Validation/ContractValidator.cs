using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Validation.Verification;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>
/// Decides whether code may be created as a contract. Looks at the bytes alone, never throws on any of them, and gives
/// the same verdict everywhere. Existing contracts are not validated again when they are called.
/// </summary>
public sealed class ContractValidator
{
    // Every instruction can be an error, and each names its method, which may have the longest of names.
    private const int ErrorsMax = 1000;
    private const int ErrorCharsMax = 1_000_000;

    private readonly IReadOnlyList<ContractRules> _stages;

    private ContractValidator(params IReadOnlyList<ContractRules> stages) => _stages = stages;

    /// <summary>The platform's rules, and then our refusals of what would make state depend on more than the chain.</summary>
    public static ContractValidator Default { get; } = new(ContractRules.Platform, ContractRules.Refusals);

    /// <summary>
    /// The platform's rules alone: for telling what Cirrus would say. Code that only these accept must not be run.
    /// </summary>
    public static ContractValidator Platform { get; } = new(ContractRules.Platform);

    /// <summary>Gives the verdict on a contract's bytecode.</summary>
    public ValidationReport Validate(ReadOnlySpan<byte> code) => Validate(code, symbols: null);

    /// <summary>Gives the verdict on a contract's bytecode, with file and line of what is refused.</summary>
    /// <param name="code">The bytecode.</param>
    /// <param name="symbols">The symbols of exactly this code, from its compilation; they change no verdict. Null for none.</param>
    public ValidationReport Validate(ReadOnlySpan<byte> code, ContractSymbols? symbols)
    {
        var locator = new ErrorLocator(symbols);
        using var module = ContractModule.TryRead(code);
        if (module is null) return new ValidationReport(IsModule: false, []);
        try
        {
            // A later stage may rely on what an earlier one refuses, so it runs on clean modules only.
            foreach (var rules in _stages)
            {
                var errors = Bounded(Check(module, rules, locator));
                if (errors.Count > 0) return Report(true, errors);
            }

            return Report(true, []);
        }
        catch (Exception exception) when (ContractModule.IsMalformed(exception))
        {
            return Report(false, []);
        }

        ValidationReport Report(bool isModule, IReadOnlyList<ValidationError> errors) => new(isModule, errors) { Work = TypeKnowledge.Of(module).WorkDone };
    }

    private static List<ValidationError> Bounded(IEnumerable<ValidationError> errors)
    {
        var bounded = new List<ValidationError>();
        long characters = 0;
        foreach (var error in errors)
        {
            bounded.Add(error);
            characters += error.Message.Length + (error.Subject?.Length ?? 0);
            if (bounded.Count == ErrorsMax || characters > ErrorCharsMax) break;
        }

        return bounded;
    }

    private static IEnumerable<ValidationError> Check(ModuleDefinition module, ContractRules rules, ErrorLocator locator) =>
        rules.Module.SelectMany(rule => rule.Check(module))
            .Concat(module.Types.SelectMany(type => Check(type, rules, locator)));

    private static IEnumerable<ValidationError> Check(TypeDefinition type, ContractRules rules, ErrorLocator locator) =>
        rules.Type.SelectMany(rule => rule.Check(type)).Select(error => locator.At(error, type))
            .Concat(type.NestedTypes.SelectMany(nested => Check(nested, rules, locator)))
            .Concat(type.Methods.SelectMany(method => Check(method, rules, locator)));

    private static IEnumerable<ValidationError> Check(MethodDefinition method, ContractRules rules, ErrorLocator locator)
    {
        var errors = rules.Method.SelectMany(rule => rule.Check(method)).Select(error => locator.At(error, method));
        return method.HasBody && rules.Instruction.Count > 0
            ? errors.Concat(method.Body.Instructions.SelectMany(instruction => rules.Instruction
                .SelectMany(rule => rule.Check(method, instruction)).Select(error => locator.At(error, method, instruction))))
            : errors;
    }
}
