using System.CommandLine;
using DefiPay.Screens;
using DefiPay.Verbs;

namespace DefiPay.Tests.Verbs;

public sealed class HelpTests
{
    /// <summary>The parser's own help adds the default of whatever has one.</summary>
    [Fact]
    public void Default_OfAnOptionOrArgument_IsToldOnce()
    {
        foreach (Command command in All(VerbTable.Create(Screen.Create(TimeProvider.System))))
        {
            Assert.All(command.Options.Where(option => option.HasDefaultValue), option => Assert.DoesNotContain("default", option.Description ?? "", StringComparison.OrdinalIgnoreCase));
            Assert.All(command.Arguments.Where(argument => argument.HasDefaultValue), argument => Assert.DoesNotContain("default", argument.Description ?? "", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
