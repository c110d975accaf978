using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using DefiPay.Deployment;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Plans;
using DefiPay.Deployment.Running;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Store.Writes;
using DefiPay.Traces;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`deploy`: what a plan lists, or one contract; each exactly once, and then indexed.</summary>
internal static class DeployVerb
{
    public static Command Create(Screen screen)
    {
        var what = new Argument<string?>("WHAT")
        {
            Description = "A plan (.json), a contract (.cs), a folder of its sources (./NAME) or the name of a built-in one; default: the contracts of the local devnet",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "Of the contract's constructor", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string>("--from") { Description = "Named account that deploys a single contract", HelpName = "NAME", DefaultValueFactory = _ => "alice" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        Option<string?> evm = NodeLocation.EvmOption();
        var command = new Command("deploy", "Deploy what a plan lists, or one contract, exactly once, and have it indexed") { what, arguments, from, data, node, evm };
        command.SetAction((parsed, stop) =>
        {
            string folder = DataFolder.Locate(parsed.GetValue(data));
            Plan plan = PlanFor(parsed.GetValue(what), parsed.GetValue(arguments) ?? [], NamedAccount.Require("--from", parsed.GetValue(from)!));
            Uri? evmNode = plan.Steps.Any(step => step.Chain == Deployer.EvmName) ? NodeLocation.FindEvm(parsed.GetValue(evm), folder) : null;
            return RunAsync(plan, folder, NodeLocation.Find(parsed.GetValue(node), folder), evmNode, screen, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(Plan plan, string dataFolder, Uri node, Uri? evmNode, Screen screen, CancellationToken stop)
    {
        using Deployer deployer = await Deployer.OpenAsync(node, evmNode, Path.Combine(dataFolder, "journals", "local.jsonl"), TimeProvider.System, stop);
        List<StepResult> results = await ShowAsync(deployer, plan, node, screen, stop);
        StepResult[] created = [.. results.Where(result => result.Step.Create is not null)];
        string? database = DatabaseRole.ConnectionStringOf(dataFolder);
        foreach (StepResult contract in created)
        {
            ContractRegistration registration = await deployer.DescribeAsync(contract, stop);
            if (database is not null)
            {
                await ServerRole.RegisterAsync(database, registration, stop);
            }
        }

        if (created.Length == 0)
        {
            return 0;
        }

        screen.Table("Contracts", ["name", "contract", "address"], created.Select(contract => new[] { contract.Step.Id, contract.Step.Create!, contract.Transaction!.Contract! }));
        if (database is null)
        {
            screen.Warning($"Not indexed: no database runs in {dataFolder}, and {DatabaseRole.Variable} names none. Run this again with one of them; nothing is deployed twice.");
        }

        return 0;
    }

    private static async Task<List<StepResult>> ShowAsync(Deployer deployer, Plan plan, Uri node, Screen screen, CancellationToken stop)
    {
        try
        {
            return await new PlanProgress(screen).ShowAsync(plan.Name, deployer.RunAsync(plan, stop), stop);
        }
        catch (DeploymentException e) when (e.TransactionHash is not null)
        {
            // Of a Stratis devnet, which has traces, the statement; of every other chain the sentence has to do.
            if (await TransactionTraces.FindAsync(node, e.TransactionHash, stop) is { } trace)
            {
                new FailureLines(screen).Show(trace.GetProperty("explanation"));
            }

            throw;
        }
    }

    private static Plan PlanFor(string? what, string[] arguments, string from)
    {
        if (what is null)
        {
            return PlanCatalog.LocalContracts;
        }

        if (!what.EndsWith(".json", StringComparison.Ordinal))
        {
            return new Plan($"Deploying {what}", [SingleStep(what, arguments, from)]);
        }

        return arguments.Length == 0 ? PlanReader.ReadFile(what) : throw new WrongUseException("A plan holds the arguments of its contracts: leave them away after its name.");
    }

    // The id covers all that makes it this deployment and no other, so that the journal knows it again.
    private static PlanStep SingleStep(string what, string[] arguments, string from)
    {
        string name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(what)).ToLowerInvariant();
        string letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        string source = SourceOf(what);
        byte[] all = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [source, from, .. arguments])));
        return new PlanStep
        {
            Id = $"c-{letters[..Math.Min(40, letters.Length)]}-{Convert.ToHexStringLower(all)[..8]}",
            Title = $"{what} by `{from}`",
            From = from,
            Create = what,
            Arguments = [.. arguments.Select(argument => argument.StartsWith('$') ? "$" + argument : argument)],
        };
    }

    // A built-in contract is known by its name; what is on disk may change under the same one.
    private static string SourceOf(string what) => File.Exists(what) ? File.ReadAllText(what)
        : Directory.Exists(what) && !ContractCatalog.Names.Contains(what) ? string.Join('\0', ContractCatalog.Find(what).Select(source => source.Text))
        : what;
}
