using System.Text.Json;

namespace DefiPay.ContractEngine.Tests;

/// <summary>
/// Golden vectors made with the platform's own engine. <c>DEFIPAY_VECTORS</c> names another folder with the same files.
/// </summary>
internal static class VectorFiles
{
    private static readonly string? s_replacement = Environment.GetEnvironmentVariable("DEFIPAY_VECTORS");

    public static bool IsReplaced => !string.IsNullOrEmpty(s_replacement);

    public static string Folder { get; } = IsReplaced ? s_replacement! : Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static JsonDocument Open(string fileName)
    {
        using var file = File.OpenRead(Path.Combine(Folder, fileName));
        return JsonDocument.Parse(file);
    }
}
