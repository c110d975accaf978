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
