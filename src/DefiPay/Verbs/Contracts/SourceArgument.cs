using System.CommandLine;
using DefiPay.Deployment;
using DefiPay.Deployment.Contracts;
using DefiPay.Screens;

namespace DefiPay.Verbs.Contracts;

/// <summary>The file or folder of a contract that a verb is about.</summary>
internal static class SourceArgument
{
    public static Argument<string> Create() => new("FILE|FOLDER")
    {
        Description = "A contract's source (.cs), a folder with its sources, or the name of a built-in contract",
    };

    /// <summary>What the compiler and the rules say of the sources.</summary>
    /// <exception cref="WrongUseException">There is nothing to read there, or more than is compiled.</exception>
    public static ContractInspection Inspect(string path)
    {
        try
        {
            return ContractInspection.Of(ContractCatalog.FindPath(path));
        }
        catch (DeploymentException e)
        {
            throw new WrongUseException(e.Message, e);
        }
    }

    /// <summary>The contract; null when it has errors, which are shown then.</summary>
    /// <exception cref="WrongUseException">There is nothing to read there, or more than is compiled.</exception>
    public static CompiledContract? Compile(string path, Screen screen)
    {
        ContractInspection inspected = Inspect(path);
        foreach (ContractProblem problem in inspected.Errors)
        {
            screen.Line(problem.ToString());
        }

        return inspected.Contract;
    }
}
