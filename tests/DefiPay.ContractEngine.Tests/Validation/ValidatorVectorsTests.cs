using System.IO.Compression;
using System.Text.Json;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Validation;

public sealed class ValidatorVectorsTests
{
    [Fact]
    public void Platform_EveryEntry_GivesThePlatformsErrors()
    {
        var wrong = new List<string>();
        ForEachEntry((name, code, entry) =>
        {
            var report = ContractValidator.Platform.Validate(code);
            var expected = Expected(entry);
            var actual = report.Errors.Select(Describe).ToArray();
            if (!report.IsModule || !expected.SequenceEqual(actual))
            {
                wrong.Add($"{name}: expected [{string.Join("; ", expected)}], was [{string.Join("; ", actual)}]");
            }
        });
        Assert.Empty(wrong);
    }

    // The platform accepts these and we do not. Everything else has the platform's verdict.
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["assign-address-zero"] = Unverifiable, ["il-address-zero-write"] = Unverifiable,
        ["nested-struct-static-field"] = StaticState, ["top-static-field"] = StaticState, ["top-static-readonly-array"] = StaticState,
        ["extern-internal"] = Unverifiable,
        ["il-pointer-stind"] = Unverifiable, ["il-pointer-typed-local"] = Unverifiable, ["il-pointer-oob-read"] = Unverifiable,
        ["il-pointer-null-write"] = Unverifiable, ["il-localloc"] = Unverifiable, ["il-cpblk"] = Unverifiable,
        ["il-explicit-overlap-refs"] = Unverifiable, ["il-explicit-overlap-ref-int"] = Unverifiable,
        ["il-abstract-method-in-contract"] = Unverifiable, ["il-finalize-override"] = Unverifiable,
        ["il-unbalanced-extra"] = Unverifiable, ["il-unbalanced-underflow"] = Unverifiable, ["il-no-ret"] = Unverifiable,
        ["il-type-confusion"] = Unverifiable, ["il-type-confusion-array"] = Unverifiable,
        ["il-module-cctor"] = Unverifiable, ["il-module-method"] = Unverifiable,
        ["il-fake-observer-type"] = Unverifiable, ["il-fake-observer-type-empty"] = Unverifiable,
        ["il-jmp"] = Unverifiable, ["il-arglist"] = Unverifiable, ["il-mkrefany"] = Unverifiable,

        // Made from a source whose helper class has a static field; what the entry is about comes on top, if anything.
        ["il-calli"] = StaticState, ["il-ldftn"] = StaticState, ["il-missing-body"] = StaticState,
        ["il-explicit-overlap-ints"] = StaticState, ["il-sizeof"] = StaticState, ["il-public-byref-return"] = StaticState,
        ["il-recursion-2-gas"] = StaticState,
    };

    private const string StaticState = "StaticStateValidationResult";
    private const string Unverifiable = "UnverifiableCodeValidationResult";

    [Fact]
    public void Default_EveryEntry_GivesThePlatformsVerdictOrARefusalOfOurs()
    {
        var wrong = new List<string>();
        ForEachEntry((name, code, entry) =>
        {
            var report = ContractValidator.Default.Validate(code);
            var isRight = Refused.TryGetValue(name, out var rule)
                ? report.Errors.Any(error => error.Rule == rule)
                : report.IsAccepted == (entry.GetProperty("verdict").GetString() == "accepted");
            if (!isRight) wrong.Add($"{name}: {string.Join("; ", report.Errors.Select(Describe))}");
        });
        Assert.Empty(wrong);
    }

    private static string[] Expected(JsonElement entry) => entry.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error =>
            $"{Text(error, "class")}|{Text(error, "type")}|{Text(error, "subject")}|{Text(error, "message")}")]
        : [];

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static string Describe(ValidationError error) => $"{error.Rule}|{error.Kind}|{error.Subject}|{error.Message}";

    private static void ForEachEntry(Action<string, byte[], JsonElement> check)
    {
        using var validation = VectorFiles.Open("validation.json");
        foreach (var entry in validation.RootElement.EnumerateArray())
        {
            if (!entry.TryGetProperty("bytecodeGz", out var packed)) continue;
            using var unpacked = new MemoryStream();
            using (var gzip = new GZipStream(new MemoryStream(packed.GetBytesFromBase64()), CompressionMode.Decompress))
            {
                gzip.CopyTo(unpacked);
            }

            check(entry.GetProperty("name").GetString()!, unpacked.ToArray(), entry);
        }
    }
}
