using System.CommandLine;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Deployment;
using DefiPay.Deployment.Contracts;

namespace DefiPay.Verbs.Contracts;

/// <summary>The file or folder of a contract that a verb is about.</summary>
internal static class SourceArgument
{
    public static Argument<string> Create() => new("FILE|FOLDER")
    {
        Description = "A contract's source (.cs), a folder with its sources, or the name of a built-in contract",
    };

    /// <exception cref="WrongUseException">There is nothing to read there.</exception>
    public static IReadOnlyList<SourceFile> Read(string path)
    {
        try
        {
            return ContractCatalog.FindPath(path);
        }
        catch (DeploymentException e)
        {
            throw new WrongUseException(e.Message, e);
        }
    }
}
