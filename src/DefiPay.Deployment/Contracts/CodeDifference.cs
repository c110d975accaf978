using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.Deployment.Contracts;

/// <summary>Where two contracts' code differs first.</summary>
public static class CodeDifference
{
    /// <summary>The first method, in the order of the built code, that is not the same in both; a sentence in every case.</summary>
    /// <param name="built">Code of one's own.</param>
    /// <param name="onChain">Code that a node gave; it may be anything.</param>
    public static string Describe(ReadOnlyMemory<byte> built, ReadOnlyMemory<byte> onChain)
    {
        // The validator reads hostile bytes within bounds; what it takes for a module can be read here too.
        if (!ContractValidator.Platform.Validate(onChain.Span).IsModule)
        {
            return "The code on the chain is no module that can be read.";
        }

        try
        {
            return Compare(MethodsOf(built), MethodsOf(onChain));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Hostile bytes make the reader fail in many ways; all mean the same here.
            return $"The code on the chain cannot be read method by method ({e.GetType().Name}).";
        }
    }

    private static string Compare(List<(string Name, string[] Lines)> built, List<(string Name, string[] Lines)> onChain)
    {
        foreach ((string name, string[] lines) in built)
        {
            int index = onChain.FindIndex(method => method.Name == name);
            if (index < 0)
            {
                return $"{name} is not in the code on the chain.";
            }

            if (!lines.SequenceEqual(onChain[index].Lines))
            {
                return $"{name} differs: {FirstLine(lines, onChain[index].Lines)}.";
            }
        }

        string? more = onChain.Select(method => method.Name).FirstOrDefault(name => !built.Exists(method => method.Name == name));
        return more is null
            ? "All methods are the same, instruction by instruction: fields, attributes, the order of members or the compiler differ."
            : $"{more} is in the code on the chain only.";
    }

    private static string FirstLine(string[] built, string[] onChain)
    {
        int index = built.Zip(onChain).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"built `{built.ElementAtOrDefault(index) ?? "nothing more"}`, on the chain `{onChain.ElementAtOrDefault(index) ?? "nothing more"}`";
    }

    private static List<(string Name, string[] Lines)> MethodsOf(ReadOnlyMemory<byte> code)
    {
        using var stream = new MemoryStream(code.ToArray());
        using ModuleDefinition module = ModuleDefinition.ReadModule(stream);
        return [.. module.GetTypes().SelectMany(type => type.Methods).Select(method => (method.FullName, LinesOf(method)))];
    }

    private static string[] LinesOf(MethodDefinition method) => method.HasBody
        ? [$"locals {string.Join(", ", method.Body.Variables.Select(local => local.VariableType.FullName))}", .. method.Body.Instructions.Select(Describe)]
        : [];

    private static string Describe(Instruction instruction) => instruction.ToString();
}
