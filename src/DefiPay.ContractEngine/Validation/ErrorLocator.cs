using DefiPay.ContractEngine.Symbols;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>Finds the source of what a rule refuses. What the compiler made up, or has no source, has no location.</summary>
internal sealed class ErrorLocator(ContractSymbols? symbols)
{
    /// <summary>The field that is refused, or the type's name, in its declaration.</summary>
    public ValidationError At(ValidationError error, TypeDefinition type) => symbols is null
        ? error
        : error with { Location = Field(error.Field, type) ?? symbols.DeclarationOf(type.Name) ?? FirstStatement(type.Methods) };

    /// <summary>The method's name in its declaration; without the source its first statement.</summary>
    public ValidationError At(ValidationError error, MethodDefinition method) =>
        symbols is null ? error : error with { Location = Declaration(method) };

    /// <summary>The statement that holds the instruction.</summary>
    public ValidationError At(ValidationError error, MethodDefinition method, Instruction instruction) =>
        symbols is null ? error : error with { Location = symbols.Find(method.MetadataToken.ToInt32(), instruction.Offset) ?? Declaration(method) ?? UseOf(method) };

    // What the compiler keeps a property's value in is named after the property.
    private SourceSpan? Field(string? name, TypeDefinition type) => name is null
        ? null
        : symbols!.FieldOf(type.Name, name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? name[1..end] : name);

    private SourceSpan? Declaration(MethodDefinition method)
    {
        var statement = FirstStatement([method]);
        return statement is null ? symbols!.DeclarationOf(method.DeclaringType.Name) : symbols!.DeclarationAround(statement) ?? statement;
    }

    // What the compiler made up stands in for something that the author wrote, which is where it is called.
    private SourceSpan? UseOf(MethodDefinition made) => made.Module.GetTypes().SelectMany(type => type.Methods)
        .Where(method => method.HasBody && FirstStatement([method]) is not null)
        .SelectMany(method => method.Body.Instructions.Where(instruction => instruction.Operand == made)
            .Select(instruction => symbols!.Find(method.MetadataToken.ToInt32(), instruction.Offset)))
        .FirstOrDefault();

    private SourceSpan? FirstStatement(IEnumerable<MethodDefinition> methods) =>
        methods.Select(method => symbols!.Find(method.MetadataToken.ToInt32(), 0)).FirstOrDefault(span => span is not null);
}
