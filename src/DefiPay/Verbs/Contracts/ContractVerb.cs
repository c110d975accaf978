using System.CommandLine;
using DefiPay.Screens;
using DefiPay.Verbs.Contracts.New;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract`: what its author does with a contract, from its source to its transactions.</summary>
internal static class ContractVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("contract", "Write, check and build contracts; call and ask those on the chain");
        command.Subcommands.Add(NewVerb.Create(screen));
        command.Subcommands.Add(CheckVerb.Create(screen));
        command.Subcommands.Add(BuildVerb.Create(screen));
        command.Subcommands.Add(VerifyVerb.Create(screen));
        command.Subcommands.Add(CallVerb.Create(screen));
        command.Subcommands.Add(QueryVerb.Create(screen));
        command.Subcommands.Add(TraceVerb.Create(screen));
        command.Subcommands.Add(GasVerb.Create(screen));
        return command;
    }
}
