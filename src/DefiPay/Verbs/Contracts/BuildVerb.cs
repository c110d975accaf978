using System.CommandLine;
using DefiPay.Deployment.Contracts;
using DefiPay.Screens;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract build`: what goes onto the chain, as files. The same sources give the same bytes everywhere.</summary>
internal static class BuildVerb
{
    public static Command Create(Screen screen)
    {
        Argument<string> source = SourceArgument.Create();
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder for NAME.dll and NAME.json; made where it is missing",
            HelpName = "OUT",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("build", "Write a contract's bytecode, and its hash and methods as JSON") { source, output };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(source)!;
            CompiledContract? contract = SourceArgument.Compile(path, screen);
            if (contract is null)
            {
                return 1;
            }

            string folder = parsed.GetValue(output)!;
            string name = contract.Surface.Name;
            Write(folder, contract);
            screen.Line($"code        {Path.Combine(folder, $"{name}.dll")}, {contract.Bytecode.Length} bytes");
            screen.Line($"methods     {Path.Combine(folder, $"{name}.json")}");
            screen.Line($"hash        {contract.CodeHash}");
            screen.Line($"on Cirrus   {contract.CirrusHash}");
            return 0;
        });
        return command;
    }

    private static void Write(string folder, CompiledContract contract)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, contract.Surface.Name);
            File.WriteAllBytes($"{path}.dll", contract.Bytecode.ToArray());
            File.WriteAllText($"{path}.json", Describe(contract) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"The output folder {folder} cannot be written: {e.Message} Choose another with --output.", e);
        }
    }

    private static string Describe(CompiledContract contract) => ContractJson.Write(new
    {
        Contract = contract.Surface.Name,
        Hash = contract.CodeHash,
        contract.CirrusHash,
        Size = contract.Bytecode.Length,
        Constructor = new { Parameters = Describe(contract.Surface.Constructor) },
        Methods = contract.Surface.Methods.Select(method => new { method.Name, Parameters = Describe(method), Returns = method.ReturnType }),
        Bytecode = Convert.ToHexStringLower(contract.Bytecode.Span),
    });

    private static IEnumerable<object> Describe(ContractMethod method) =>
        method.Parameters.Select(parameter => new { parameter.Name, parameter.Type });
}
