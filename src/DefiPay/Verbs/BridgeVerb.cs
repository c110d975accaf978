using System.CommandLine;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>`bridge`: what users do with it, and its parties alone.</summary>
internal static class BridgeVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("bridge", "Send tokens to the other chain, follow and finish transfers; or run a party of the bridge alone");
        command.Subcommands.Add(BridgeSendVerb.Create(screen));
        command.Subcommands.Add(BridgeStatusVerb.Create(screen));
        command.Subcommands.Add(BridgeClaimVerb.Create(screen));
        command.Subcommands.Add(BridgePauseVerb.CreatePause(screen));
        command.Subcommands.Add(BridgePauseVerb.CreateUnpause(screen));
        command.Subcommands.Add(BridgePartyVerbs.CreateValidator(screen));
        command.Subcommands.Add(BridgePartyVerbs.CreateRelayer(screen));
        return command;
    }
}
