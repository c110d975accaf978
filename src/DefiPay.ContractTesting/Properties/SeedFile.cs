using System.Globalization;

namespace DefiPay.ContractTesting.Properties;

/// <summary>
/// What failed before, in a text file beside the test's source: a line <c>seed steps</c> for each failure, below it the shortest sequence, a step a
/// line as <c>name: choices</c>, and words behind <c>#</c>. It belongs into version control. Where the source is not on this machine (tests that
/// were built elsewhere) the file is beside the test's assembly.
/// </summary>
internal sealed class SeedFile
{
    private const int FailuresMax = 100;
    private const int LinesMax = 100_000;
    private const int StepsMax = 100_000;
    private const int WordsLengthMax = 200;

    private readonly string _path;
    private readonly IReadOnlyList<string> _steps;

    /// <param name="sourceFile">The test's.</param>
    /// <param name="test">The test's name.</param>
    /// <param name="steps">Names of the property's steps.</param>
    public SeedFile(string sourceFile, string test, IReadOnlyList<string> steps)
    {
        string name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{string.Concat(test.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_'))}.seeds";
        string? folder = Path.GetDirectoryName(sourceFile);
        _path = Path.Combine(folder is { Length: > 0 } && Directory.Exists(folder) ? folder : AppContext.BaseDirectory, name);
        _steps = steps;
    }

    /// <summary>Whether a step can be called so.</summary>
    public static bool CanName(string step) => !step.Any(letter => char.IsControl(letter) || letter is ':' or '#') && step.Trim() == step;

    /// <summary>The kept failures, oldest first.</summary>
    /// <exception cref="ContractTestException">A line is none, or names a step that the property does not have.</exception>
    public IReadOnlyList<KeptFailure> Read()
    {
        if (!File.Exists(_path)) return [];
        var kept = new List<(ulong Seed, int Steps, List<TakenStep> Sequence)>();
        int number = 0;
        foreach (string line in File.ReadLines(_path).Take(LinesMax))
        {
            number++;
            string text = line.Split('#')[0].TrimEnd();
            if (text.Length == 0) continue;
            if (!char.IsWhiteSpace(text[0])) kept.Add(Failure(text, number));
            else if (kept.Count > 0) kept[^1].Sequence.Add(Step(text, number));
            else throw Wrong(line, number, "stands below no seed");
        }

        return [.. kept.Take(FailuresMax).Select(failure => new KeptFailure(failure.Seed, failure.Steps, failure.Sequence))];
    }

    /// <summary>Keeps a failure, if it is not there, and says where.</summary>
    public string Keep(ulong seed, int steps, FailingSequence shortest)
    {
        try
        {
            var kept = Read();
            if (kept.Any(failure => failure.Seed == seed && failure.Steps == steps)) return $"kept in {_path}.";
            if (kept.Count >= FailuresMax) return $"not kept: {_path} has {FailuresMax} already.";
            File.AppendAllLines(_path, [string.Create(CultureInfo.InvariantCulture, $"{seed} {steps}"), .. shortest.Steps.Zip(shortest.Calls, Line)]);
            return $"kept in {_path}, which the next run plays first.";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The failure itself must not be lost over it.
            return $"not kept: {unwritable.Message}";
        }
    }

    // What was called stands behind the choices, for people.
    private string Line(TakenStep taken, string call)
    {
        string name = _steps[taken.Step];
        string choices = string.Concat(taken.Choices.Select(choice => string.Create(CultureInfo.InvariantCulture, $" {choice}")));
        string words = call.StartsWith($"{name}: ", StringComparison.Ordinal) ? call[(name.Length + 2)..] : "";
        words = string.Concat(words.Take(WordsLengthMax).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return $"  {name}:{choices}{(words.Length == 0 ? "" : $"  # {words}")}";
    }

    private (ulong, int, List<TakenStep>) Failure(string text, int number)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int steps)
            && steps is > 0 and <= StepsMax
            ? (seed, steps, [])
            : throw Wrong(text, number, "is not `SEED STEPS`, nor a step `NAME: CHOICES` with spaces before it; words stand behind `#`");
    }

    private TakenStep Step(string text, int number)
    {
        string[] halves = text.Split(':');
        var choices = new List<ulong>();
        foreach (string part in halves[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            choices.Add(ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out ulong choice)
                ? choice
                : throw Wrong(text, number, $"has the choice `{part}`, which is no whole number from 0"));
        }

        if (halves.Length != 2) throw Wrong(text, number, "is no step `NAME: CHOICES`");
        int step = _steps.ToList().IndexOf(halves[0].Trim());
        return step >= 0
            ? new TakenStep(step, choices)
            : throw Wrong(text, number, $"names a step that the property does not have; it has {string.Join(", ", _steps)}. Rename it there, or take the failure out");
    }

    private ContractTestException Wrong(string line, int number, string what) => new($"{_path}, line {number}: `{line.Trim()}` {what}.");
}
