using System.CommandLine;
using DefiPay.Screens;
using DefiPay.Verbs.Contracts;

namespace DefiPay.Verbs;

/// <summary>All verbs of the program.</summary>
public static class VerbTable
{
    /// <summary>The root command; without a verb it is `up`.</summary>
    public static RootCommand Create(Screen screen)
    {
        var root = new RootCommand("Contracts on a Stratis and an EVM devnet with a bridge between them, indexed into Postgres and served as GraphQL. Without a verb: up.");
        UpVerb.Configure(root, screen);
        root.Subcommands.Add(UpVerb.Create(screen));
        root.Subcommands.Add(DevnetVerb.Create(screen));
        root.Subcommands.Add(DeployVerb.Create(screen));
        root.Subcommands.Add(ContractVerb.Create(screen));
        root.Subcommands.Add(WalletVerb.Create(screen));
        root.Subcommands.Add(BridgeVerb.Create(screen));
        root.Subcommands.Add(StatusVerb.Create(screen));
        root.Subcommands.Add(RoleVerbs.CreateIndex(screen));
        root.Subcommands.Add(RoleVerbs.CreateServe(screen));
        root.Subcommands.Add(BenchVerb.Create(screen));
        root.Subcommands.Add(DesignMembersVerb.Create(screen));
        return root;
    }
}
