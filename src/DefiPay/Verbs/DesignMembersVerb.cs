using System.CommandLine;
using DefiPay.DesignPackages;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>
/// `design-members`: every member of a design package that our assemblies use, read from their IL. With `--documented FILE` only
/// those that the given descriptions of the real packages do not name.
/// </summary>
internal static class DesignMembersVerb
{
    public static Command Create(Screen screen)
    {
        var documented = new Option<string[]>("--documented")
        {
            Description = "Text files that describe the real packages; then only members that none of them names are listed",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var assemblies = new Argument<string[]>("assemblies")
        {
            Description = "Assemblies to read (default: ours beside the program)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("design-members", "List the members of the design packages that our assemblies use") { assemblies, documented };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string[] files = parsed.GetValue(assemblies) is { Length: > 0 } named ? named : DesignMembers.OurAssemblies(AppContext.BaseDirectory);
            IReadOnlyList<string> members = DesignMembers.UsedBy(files);
            string[] descriptions = [.. (parsed.GetValue(documented) ?? []).Select(File.ReadAllText)];
            IReadOnlyList<string> shown = descriptions.Length > 0 ? DesignMembers.NotNamedIn(members, descriptions) : members;
            foreach (string member in shown)
            {
                screen.Line(member);
            }

            screen.Line(descriptions.Length > 0 ? $"{shown.Count} of {members.Count} members are not named in the descriptions." : $"{members.Count} members.");
            return 0;
        });
        return command;
    }
}
