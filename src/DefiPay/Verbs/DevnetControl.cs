using System.CommandLine;
using System.Text.Json;
using DefiPay.Folders;

namespace DefiPay.Verbs;

/// <summary>The shape that all controls of a running devnet share: some arguments, and where the node is.</summary>
internal static class DevnetControl
{
    /// <summary>A verb that asks the node something.</summary>
    public static Command Verb(string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, Uri, CancellationToken, Task> run)
    {
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { data, node };
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.SetAction(async (parsed, stop) =>
        {
            await run(parsed, NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data))), stop);
            return 0;
        });
        return command;
    }

    /// <summary>A control with its parameters, as the end of an address.</summary>
    public static string Path(string control, params IEnumerable<(string Name, string? Value)> parameters) =>
        control + "?" + string.Join('&', parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));

    /// <summary>A member of an answer, as text; a dash for none.</summary>
    public static string Text(JsonElement answer, string member) =>
        answer.GetProperty(member) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "-";
}
