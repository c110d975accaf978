using System.CommandLine;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>All verbs of the program.</summary>
public static class VerbTable
{
    /// <summary>The root command; without a verb it is `up`.</summary>
    public static RootCommand Create(Screen screen)
    {
        var root = new RootCommand("C# contracts on a Stratis devnet, indexed into Postgres and served as GraphQL. Without a verb: up.");
        root.Subcommands.Add(DesignMembersVerb.Create(screen));
        return root;
    }
}
