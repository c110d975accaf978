using System.CommandLine;
using System.CommandLine.Parsing;

namespace DefiPay.Verbs;

/// <summary>Turns a command line that does not parse into a sentence that helps.</summary>
internal static class WrongWords
{
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string path = PathOf(parsed.CommandResult);
        string? unknown = parsed.UnmatchedTokens.FirstOrDefault();
        if (unknown is null && Missing(parsed.CommandResult) is { } missing)
        {
            return $"`{path}` needs {missing}. `{path} --help` tells how it is used.";
        }

        if (unknown is null)
        {
            return $"{parsed.Errors[0].Message.TrimEnd('.')}. `{path} --help` tells how it is used.";
        }

        if (unknown.StartsWith('-'))
        {
            return $"`{path}` has no option `{unknown}`. {Suggest(unknown, OptionsOf(parsed.CommandResult))}`{path} --help` lists the options.";
        }

        string[] verbs = [.. command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)];
        return verbs.Length > 0
            ? $"There is no verb `{unknown}`{(command is RootCommand ? "" : $" under `{path}`")}. {Suggest(unknown, verbs)}The verbs are: {string.Join(", ", verbs)}. `{path} --help` explains them."
            : $"`{path}` does not know what to do with `{unknown}`. `{path} --help` tells how it is used.";
    }

    // The parser says that something is missing, and not what.
    private static string? Missing(CommandResult result)
    {
        string[] arguments =
        [
            .. result.Command.Arguments.Where(argument => !argument.HasDefaultValue && (result.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues)
                .Select(argument => argument.Name),
        ];
        if (arguments.Length > 0)
        {
            return string.Join(" and ", arguments);
        }

        string[] verbs = [.. result.Command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)];
        return verbs.Length > 0 && result.Command.Action is null ? $"a verb: {string.Join(", ", verbs)}" : null;
    }

    private static string PathOf(CommandResult result)
    {
        string name = result.Command is RootCommand ? "defipay" : result.Command.Name;
        return result.Parent is CommandResult parent ? $"{PathOf(parent)} {name}" : name;
    }

    private static IEnumerable<string> OptionsOf(CommandResult result) =>
        result.Command.Options.Where(option => !option.Hidden).Select(option => option.Name)
            .Concat(result.Parent is CommandResult parent ? OptionsOf(parent) : []);

    private static string Suggest(string word, IEnumerable<string> known)
    {
        string? nearest = known.Select(name => (Name: name, Distance: Distance(word, name)))
            .Where(candidate => candidate.Distance <= Math.Max(1, word.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
        return nearest is null ? "" : $"Did you mean `{nearest}`? ";
    }

    // Edits (insert, delete, replace) that turn one word into the other.
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
