using System.Text.Json;

namespace DefiPay.ContractEngine.Tests;

/// <summary>
/// Golden vectors made with the platform's own engine. <c>DEFIPAY_VECTORS</c> names another folder with the same files.
/// </summary>
internal static class VectorFiles
{
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("DEFIPAY_VECTORS") is { Length: > 0 } other
            ? other
            : Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static JsonDocument Open(string fileName)
    {
        using var file = File.OpenRead(Path.Combine(Folder, fileName));
        return JsonDocument.Parse(file);
    }
}
