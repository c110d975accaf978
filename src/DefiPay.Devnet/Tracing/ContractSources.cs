using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Symbols;

namespace DefiPay.Devnet.Tracing;

/// <summary>
/// Sources of contracts by the hash of the code that they compile to, so that nobody can pass off others. Kept as files beside the chain, at most
/// <see cref="KeptMax"/>; the oldest leave first. Safe for concurrent use.
/// </summary>
/// <param name="folder">The devnet's folder.</param>
public sealed class ContractSources(string folder) : IContractSymbolSource
{
    /// <summary>Codes whose sources are kept.</summary>
    public const int KeptMax = 256;

    /// <summary>Files that one contract may consist of.</summary>
    public const int FileCountMax = 64;

    /// <summary>Characters of a file's name.</summary>
    public const int PathLengthMax = 260;

    private readonly string _folder = Path.Combine(folder, "sources");
    private readonly ContractSymbolTable _table = new(KeptMax);

    // One at a time: compiling is the work of a processor, and files are counted.
    private readonly Lock _registering = new();

    // Apart from that: what somebody registers may take the compiler a minute, and receipts wait for what is kept.
    private readonly Lock _finding = new();

    /// <summary>Compiles the sources, and keeps them for the code that they give.</summary>
    /// <returns>What the compiler says; without bytecode when it is errors, and nothing is kept then.</returns>
    /// <exception cref="ArgumentException">No file, too many, too long a name, or what <see cref="ContractCompiler"/> refuses.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public CompilationResult Register(IReadOnlyList<SourceFile> sources, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count is 0 or > FileCountMax) throw new ArgumentException($"{sources.Count} files are not from 1 to {FileCountMax}.", nameof(sources));
        if (sources.FirstOrDefault(source => source.Path.Length is 0 or > PathLengthMax) is { } odd)
        {
            throw new ArgumentException($"A file's name has {odd.Path.Length} characters, not from 1 to {PathLengthMax}.", nameof(sources));
        }

        lock (_registering)
        {
            var compiled = ContractCompiler.Compile(sources, cancellationToken);
            if (!compiled.Succeeded) return compiled;
            _table.Add(compiled);
            Write(PathOf(compiled.CodeHash.Span), sources);
            return compiled;
        }
    }

    /// <inheritdoc/>
    public ContractSymbols? Find(ReadOnlySpan<byte> codeHash)
    {
        if (_table.Find(codeHash) is { } known) return known;
        if (Read(PathOf(codeHash)) is not { } sources) return null;
        lock (_finding)
        {
            if (_table.Find(codeHash) is { } meanwhile) return meanwhile;
            var compiled = ContractCompiler.Compile(sources);

            // A file that somebody changed is no source of this code.
            if (!compiled.Succeeded || !compiled.CodeHash.Span.SequenceEqual(codeHash)) return null;
            _table.Add(compiled);
            return compiled.Symbols;
        }
    }

    private string PathOf(ReadOnlySpan<byte> codeHash) => Path.Combine(_folder, $"{Convert.ToHexStringLower(codeHash)}.json");

    private static SourceFile[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<SourceFile[]>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // Sources only explain; the chain does without them, and they can be registered again.
            return null;
        }
    }

    private void Write(string path, IReadOnlyList<SourceFile> sources)
    {
        Directory.CreateDirectory(_folder);
        var unfinished = path + ".new";
        try
        {
            File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(sources));
            File.Move(unfinished, path, overwrite: true);
        }
        catch (IOException)
        {
            // Half of it would take up what room there is left.
            File.Delete(unfinished);
            throw;
        }

        var oldest = new DirectoryInfo(_folder).GetFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);
        foreach (var file in oldest.Skip(KeptMax)) file.Delete();
    }
}
