using System.Text.Json;

namespace DefiPay.Folders;

/// <summary>
/// Where the program that holds a data folder can be reached; written when its servers listen, so that other verbs find them even
/// when the ports were moved.
/// </summary>
/// <param name="ProcessId">The program.</param>
/// <param name="StratisUrl">Base address of the Stratis node's REST API.</param>
/// <param name="EvmUrl">The EVM node's JSON-RPC endpoint; null when this program has none.</param>
/// <param name="ApiUrl">Base address of the API; null when this program serves none.</param>
/// <param name="PostgresPort">Loopback port of the private Postgres; null when the database is another.</param>
/// <param name="PostgresPasswordFile">Where the private Postgres's password is kept; null when the database is another.</param>
/// <param name="Ready">True once the contracts are deployed and the demo is done and indexed.</param>
/// <param name="Bridge">The bridge between the two chains; null while there is none.</param>
public sealed record RunFile(
    int ProcessId, string StratisUrl, string? EvmUrl, string? ApiUrl, int? PostgresPort, string? PostgresPasswordFile, bool Ready, BridgeLocation? Bridge = null)
{
    private const string FileName = "running.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The file of a folder, or null where nothing runs (or ran, before it was killed).</summary>
    public static RunFile? Read(string dataFolder)
    {
        string path = Path.Combine(dataFolder, FileName);
        try
        {
            return JsonSerializer.Deserialize<RunFile>(File.ReadAllText(path), Json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null; // Absent, or cut off by a kill: as if nothing ran.
        }
    }

    /// <summary>Replaces the folder's file in one step.</summary>
    public void Write(DataFolder folder)
    {
        string path = Path.Combine(folder.Path, FileName);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, Json));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Removes it at a clean stop.</summary>
    public static void Delete(DataFolder folder) => File.Delete(Path.Combine(folder.Path, FileName));
}
