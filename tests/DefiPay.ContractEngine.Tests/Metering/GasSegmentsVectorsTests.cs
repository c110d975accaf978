using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Tests.Metering;

public sealed class GasSegmentsVectorsTests
{
    [Fact]
    public void ChargesOf_EveryMethod_StandWhereThePlatformPutsThem()
    {
        ForEachMethod((entry, method) =>
        {
            var expected = entry.GetProperty("spendGas").EnumerateArray().Select(charge => $"{charge[0]}:{charge[1]}");
            var actual = GasSegments.ChargesOf(method)
                .OrderBy(charge => charge.Key.Offset)
                .Select(charge => $"{charge.Key.Offset}:{charge.Value}");
            Assert.Equal(expected, actual);
        });
    }

    [Fact]
    public void MemoryChecks_EveryMethod_StandWhereThePlatformPutsThem()
    {
        ForEachMethod((entry, method) =>
        {
            var expected = entry.TryGetProperty("memoryChecks", out var checks) && checks.ValueKind == JsonValueKind.Array
                ? checks.EnumerateArray().Select(check => $"{check[0]}:{check[1]}")
                : [];
            var actual = method.Body.Instructions
                .Select(instruction => (instruction.Offset, Check: MemoryChecks.Of(instruction)))
                .Where(found => found.Check != MemoryCheck.None)
                .Select(found => $"{found.Offset}:{(found.Check == MemoryCheck.RequestedLength ? "before" : "after")}");
            Assert.Equal(expected, actual);
        });
    }

    private static void ForEachMethod(Action<JsonElement, MethodDefinition> assert)
    {
        using var execution = VectorFiles.Open("execution.json");
        using var segments = VectorFiles.Open("gas-segments.json");
        var sources = execution.RootElement.EnumerateArray().ToDictionary(suite => suite.GetProperty("name").GetString()!);
        var modules = new Dictionary<string, List<ModuleDefinition>>();
        foreach (var entry in segments.RootElement.EnumerateArray())
        {
            var suite = entry.GetProperty("suite").GetString()!;
            if (!modules.TryGetValue(suite, out var candidates)) modules.Add(suite, candidates = [.. Modules(sources[suite])]);
            var name = entry.GetProperty("method").GetString();
            var method = candidates
                .SelectMany(module => module.GetTypes())
                .SelectMany(type => type.Methods)
                .First(method => method.FullName == name);
            assert(entry, method);
        }
    }

    private static IEnumerable<ModuleDefinition> Modules(JsonElement suite)
    {
        var codes = suite.TryGetProperty("others", out var others) ? others.EnumerateArray().Prepend(suite) : [suite];
        foreach (var code in codes)
        {
            if (code.GetProperty("source").GetString() is { } source)
            {
                yield return ContractModule.TryRead(ContractCompiler.Compile(source).Bytecode.Span)!;
            }
        }
    }
}
