using DefiPay.ContractEngine.Symbols;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>Finds the source of what a rule refuses. What the compiler made up, or has no source, has no location.</summary>
internal sealed class ErrorLocator(ContractSymbols? symbols)
{
    /// <summary>The type's name in its declaration.</summary>
    public ValidationError At(ValidationError error, TypeDefinition type) =>
        symbols is null ? error : error with { Location = symbols.DeclarationOf(type.Name) ?? FirstStatement(type.Methods) };

    /// <summary>The method's name in its declaration; without the source its first statement.</summary>
    public ValidationError At(ValidationError error, MethodDefinition method) =>
        symbols is null ? error : error with { Location = Declaration(method) };

    /// <summary>The statement that holds the instruction.</summary>
    public ValidationError At(ValidationError error, MethodDefinition method, Instruction instruction) =>
        symbols is null ? error : error with { Location = symbols.Find(method.MetadataToken.ToInt32(), instruction.Offset) ?? Declaration(method) };

    private SourceSpan? Declaration(MethodDefinition method)
    {
        var statement = FirstStatement([method]);
        return statement is null ? symbols!.DeclarationOf(method.DeclaringType.Name) : symbols!.DeclarationAround(statement) ?? statement;
    }

    private SourceSpan? FirstStatement(IEnumerable<MethodDefinition> methods) =>
        methods.Select(method => symbols!.Find(method.MetadataToken.ToInt32(), 0)).FirstOrDefault(span => span is not null);
}
