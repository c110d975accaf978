using System.Globalization;

namespace DefiPay.ContractTesting.Properties;

/// <summary>
/// The seeds of failed sequences, in a text file beside the test's source: <c>seed steps</c> and, behind <c>#</c>, words on the cause. It belongs
/// into version control. Where the source is not on this machine (tests that were built elsewhere) the file is beside the test's assembly.
/// </summary>
internal sealed class SeedFile
{
    private const int LinesMax = 100;
    private const int StepsMax = 100_000;

    private readonly string _path;

    public SeedFile(string sourceFile, string test)
    {
        string name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{string.Concat(test.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_'))}.seeds";
        string? folder = Path.GetDirectoryName(sourceFile);
        _path = Path.Combine(folder is { Length: > 0 } && Directory.Exists(folder) ? folder : AppContext.BaseDirectory, name);
    }

    /// <summary>The kept seeds, oldest first.</summary>
    /// <exception cref="ContractTestException">A line is none.</exception>
    public IReadOnlyList<(ulong Seed, int Steps)> Read() => File.Exists(_path)
        ? [.. File.ReadLines(_path).Take(LinesMax).Select((line, index) => Parse(line, index + 1)).OfType<(ulong, int)>()]
        : [];

    /// <summary>Keeps a seed, if it is not there, and says where.</summary>
    public string Keep(ulong seed, int steps)
    {
        try
        {
            var kept = Read();
            if (kept.Contains((seed, steps))) return $"kept in {_path}.";
            if (kept.Count >= LinesMax) return $"not kept: {_path} has {LinesMax} already.";
            File.AppendAllText(_path, string.Create(CultureInfo.InvariantCulture, $"{seed} {steps}\n"));
            return $"kept in {_path}, which the next run plays first.";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The failure itself must not be lost over it.
            return $"not kept: {unwritable.Message}";
        }
    }

    private (ulong, int)? Parse(string line, int number)
    {
        string[] parts = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0) return null;
        return parts.Length == 2
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int steps)
            && steps is > 0 and <= StepsMax
            ? (seed, steps)
            : throw new ContractTestException($"{_path}, line {number}: `{line}` is not `SEED STEPS`, optionally followed by `# words`.");
    }
}
