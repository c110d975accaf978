using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DefiPay.Files;

namespace DefiPay.Deployment.Journals;

/// <summary>
/// An append-only file of JSON lines, each on disk before the deed that it announces. A line that a kill cut off is dropped at the
/// next opening: its deed was not begun. One program at a time has it open.
/// </summary>
public sealed class Journal : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly FileStream _file;
    private readonly List<JournalEntry> _entries = [];

    private Journal(FileStream file) => _file = file;

    /// <summary>Every entry so far, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Opens the journal of these chains, or begins one. A chain that it does not know yet is added.</summary>
    /// <exception cref="DeploymentException">Another program has it open, it is about another chain, or it is damaged.</exception>
    public static Journal Open(string path, params IReadOnlyList<JournalEntry.Opened> chains)
    {
        Journal journal = OpenFile(path);
        try
        {
            journal.Load(path);
            foreach (JournalEntry.Opened chain in chains)
            {
                journal.BeginOrCheck(path, chain);
            }

            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>The name of the contract that was created at an address; null when no step of this journal created one there.</summary>
    public string? FindCreated(string contract) =>
        _entries.OfType<JournalEntry.Finished>().LastOrDefault(entry => entry.Contract == contract) is { } finished
            ? _entries.OfType<JournalEntry.Prepared>().LastOrDefault(entry => entry.TransactionHash == finished.TransactionHash)?.Creates
            : null;

    /// <summary>Writes an entry through to the disk.</summary>
    public void Append(JournalEntry entry)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry, Json), (byte)'\n'];
        _file.Write(line);
        _file.Flush(flushToDisk: true);
        _entries.Add(entry);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static Journal OpenFile(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        FolderSync.Create(folder);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new DeploymentException($"The journal {path} is in use: another deployment is under way. Wait for it, or end it.", e);
        }

        // A line that is on disk in a file whose name is not would be lost with it.
        FolderSync.Flush(folder);
        return new Journal(file);
    }

    private void Load(string path)
    {
        byte[] bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        _file.SetLength(whole);
        _file.Position = whole;

        int number = 0;
        foreach (string line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            try
            {
                _entries.Add(JsonSerializer.Deserialize<JournalEntry>(line, Json)!);
            }
            catch (Exception e) when (e is JsonException or NotSupportedException)
            {
                throw new DeploymentException($"The journal {path} is damaged at line {number}: {e.Message} Restore it, or start anew with --reset.", e);
            }
        }
    }

    private void BeginOrCheck(string path, JournalEntry.Opened chain)
    {
        if (_entries is [not JournalEntry.Opened, ..])
        {
            throw new DeploymentException($"The journal {path} does not say which chain it is about. Restore it, or start anew with --reset.");
        }

        JournalEntry.Opened? before = _entries.OfType<JournalEntry.Opened>().FirstOrDefault(opened => opened.ChainId == chain.ChainId);
        if (before is null)
        {
            Append(chain);
        }
        else if (before != chain)
        {
            throw new DeploymentException(
                $"The journal {path} belongs to another chain ({before.ChainId} with genesis {before.GenesisHash}); this one has genesis {chain.GenesisHash}. "
                + "Use the data folder of this chain, or start anew with --reset.");
        }
    }
}
