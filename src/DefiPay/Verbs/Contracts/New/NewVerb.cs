using System.CommandLine;
using DefiPay.Screens;

namespace DefiPay.Verbs.Contracts.New;

/// <summary>`contract new`: a folder in which `dotnet test` works at once, wherever it lies.</summary>
internal static class NewVerb
{
    public static Command Create(Screen screen)
    {
        var name = new Argument<string>("NAME") { Description = "Of the contract: letters, digits and underscores, first a letter" };
        var output = new Option<string?>("--output", "-o") { Description = "Folder to write into, new or empty (default: NAME)", HelpName = "FOLDER" };
        var feed = new Option<string?>("--feed")
        {
            Description = $"Folder with the packages that `dotnet pack {PackageFeed.Project} -o FOLDER` made (default: {PackageFeed.Variable}, else {PackageFeed.FolderName} in the checkout)",
            HelpName = "FOLDER",
        };
        var command = new Command("new", "Write a contract, its project and its tests into a new folder") { name, output, feed };
        command.SetAction(async (parsed, stop) =>
        {
            string contract = parsed.GetValue(name)!;
            ContractName.Check(contract);
            string folder = Path.GetFullPath(parsed.GetValue(output) ?? contract);
            RequireEmpty(folder);
            PackageFeed packages = PackageFeed.Find(parsed.GetValue(feed));
            IReadOnlyList<string> sources = await PackageSources.ListAsync(stop);
            Write(new ContractTemplate(contract, packages, sources), folder);
            screen.Line($"written to {folder}");
            screen.Line($"next: cd {folder} && dotnet test");
            return 0;
        });
        return command;
    }

    private static void RequireEmpty(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new WrongUseException($"{folder} is there already, and is not empty. Choose another folder with --output; nothing was written.");
        }
    }

    private static void Write(ContractTemplate template, string folder)
    {
        try
        {
            foreach ((string path, string text) in template.Files)
            {
                string file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"The folder {folder} cannot be written: {e.Message} Choose another with --output.", e);
        }
    }
}
