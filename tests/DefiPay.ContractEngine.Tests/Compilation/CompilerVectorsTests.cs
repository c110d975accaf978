using System.Text.Json;
using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractEngine.Tests.Compilation;

public sealed class CompilerVectorsTests
{
    [Fact]
    public void Compile_EverySuiteAndItsOthers_GivesTheSameBytes()
    {
        using var execution = VectorFiles.Open("execution.json");
        var wrong = new List<string>();
        foreach (var suite in execution.RootElement.EnumerateArray())
        {
            var name = suite.GetProperty("name").GetString()!;
            Check(name, suite, wrong);
            if (!suite.TryGetProperty("others", out var others)) continue;
            foreach (var other in others.EnumerateArray())
            {
                Check($"{name}/{other.GetProperty("id").GetString()}", other, wrong);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Compile_EveryValidationSource_CompilesOrFailsAsThere()
    {
        using var validation = VectorFiles.Open("validation.json");
        var wrong = new List<string>();
        foreach (var entry in validation.RootElement.EnumerateArray())
        {
            if (!entry.TryGetProperty("compiles", out var compiles)) continue;
            var result = ContractCompiler.Compile(entry.GetProperty("source").GetString()!);
            var name = entry.GetProperty("name").GetString()!;
            if (result.Succeeded != compiles.GetBoolean())
            {
                wrong.Add($"{name}: {string.Join("; ", result.Diagnostics)}");
            }
            else if (result.Succeeded)
            {
                var hash = Convert.ToHexStringLower(result.CodeHash.Span);
                if (hash != entry.GetProperty("codeHash").GetString()) wrong.Add($"{name}: hash {hash}");
            }
            else
            {
                var errors = result.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Id).ToHashSet();
                var expected = entry.GetProperty("compileErrors").GetString()!;
                if (errors.FirstOrDefault(id => !expected.Contains(id)) is { } id) wrong.Add($"{name}: {id}, expected {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    private static void Check(string name, JsonElement code, List<string> wrong)
    {
        if (code.GetProperty("source").GetString() is not { } source) return;
        var result = ContractCompiler.Compile(source);
        if (Convert.ToHexStringLower(result.Bytecode.Span) != code.GetProperty("bytecode").GetString()) wrong.Add($"{name}: bytecode");
        if (Convert.ToHexStringLower(result.CodeHash.Span) != code.GetProperty("codeHash").GetString()) wrong.Add($"{name}: code hash");
    }
}
