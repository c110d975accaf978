using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using DefiPay.ContractEngine.Symbols;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Ties the statements of the original code to the same instructions in the metered code, wherever metering has moved them. The instruction
/// itself carries the statement, not the metering in front of it: some branches jump past that.
/// </summary>
internal sealed class SymbolCarrier(ContractSymbols symbols)
{
    private readonly Dictionary<string, Document> _documents = [];

    /// <summary>Gives the rewritten method the statements and variable names of the original one.</summary>
    /// <param name="method">The rewritten method.</param>
    /// <param name="originals">Its original instructions, with their original offsets.</param>
    public void Carry(MethodDefinition method, Instruction[] originals)
    {
        if (symbols.Method(method.MetadataToken.ToInt32()) is not { } known) return;
        var byOffset = originals.ToDictionary(instruction => instruction.Offset);
        var information = method.DebugInformation;
        foreach (var point in known.Points)
        {
            if (byOffset.TryGetValue(point.Offset, out var instruction)) information.SequencePoints.Add(PointAt(instruction, point.Span, known));
        }

        var scope = new ScopeDebugInformation(method.Body.Instructions[0], null);
        foreach (var (slot, name) in known.Locals.OrderBy(local => local.Key))
        {
            if (slot < method.Body.Variables.Count) scope.Variables.Add(new VariableDebugInformation(method.Body.Variables[slot], name));
        }

        information.Scope = scope;
    }

    /// <summary>Tells the runtime to keep the code as it is written: optimised code has neither all its lines nor its variables.</summary>
    public static void MakeDebuggable(ModuleDefinition module)
    {
        if (module.Assembly is not { } assembly) return;
        var old = assembly.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == typeof(DebuggableAttribute).FullName).ToArray();
        foreach (var attribute in old) assembly.CustomAttributes.Remove(attribute);

        // The constructor of two flags: writing the enumeration of the other one takes a look into the assembly that defines it.
        var constructor = module.ImportReference(typeof(DebuggableAttribute).GetConstructor([typeof(bool), typeof(bool)]));
        var debuggable = new CustomAttribute(constructor);
        foreach (var parameter in constructor.Parameters) debuggable.ConstructorArguments.Add(new CustomAttributeArgument(parameter.ParameterType, true));
        assembly.CustomAttributes.Add(debuggable);
    }

    private SequencePoint PointAt(Instruction instruction, SourceSpan? span, MethodSymbols method)
    {
        if (span is null)
        {
            // A hidden point must name some document too.
            var file = Array.Find(method.Points, point => point.Span is not null).Span?.File ?? "";
            return new SequencePoint(instruction, DocumentOf(file)) { StartLine = HiddenLine, EndLine = HiddenLine };
        }

        return new SequencePoint(instruction, DocumentOf(span.File))
        {
            StartLine = span.Line,
            StartColumn = span.Column,
            EndLine = span.EndLine,
            EndColumn = span.EndColumn,
        };
    }

    private Document DocumentOf(string file)
    {
        if (_documents.TryGetValue(file, out var document)) return document;
        _documents.Add(file, document = new Document(file)
        {
            Type = DocumentType.Text,
            Language = DocumentLanguage.CSharp,
            LanguageVendor = DocumentLanguageVendor.Microsoft,
        });
        if (symbols.Sources.FirstOrDefault(source => source.Path == file) is { } known)
        {
            document.HashAlgorithm = DocumentHashAlgorithm.SHA256;
            document.Hash = SHA256.HashData(Encoding.UTF8.GetBytes(known.Text));
        }

        return document;
    }

    private const int HiddenLine = 0xfeefee;
}
