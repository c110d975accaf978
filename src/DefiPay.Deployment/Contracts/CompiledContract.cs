using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.Deployment.Contracts;

/// <summary>A contract that the platform would take.</summary>
/// <param name="Bytecode">As it goes into the transaction.</param>
/// <param name="CodeHash">Keccak-256 of it, lower-case hex.</param>
/// <param name="Surface">How it is called.</param>
public sealed record CompiledContract(ReadOnlyMemory<byte> Bytecode, string CodeHash, ContractSurface Surface)
{
    private const int ProblemsShown = 20;

    /// <summary>Finds, compiles and validates a contract.</summary>
    /// <exception cref="DeploymentException">It does not compile, or a rule of the platform forbids it; the message says where.</exception>
    public static CompiledContract Build(string name, CancellationToken cancellationToken = default)
    {
        CompilationResult result = ContractCompiler.Compile(ContractCatalog.Find(name), cancellationToken);
        if (!result.Succeeded)
        {
            throw Refused($"{name} does not compile", result.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        }

        ValidationReport report = ContractValidator.Default.Validate(result.Bytecode.Span);
        if (report.IsAccepted)
        {
            return new CompiledContract(result.Bytecode, Convert.ToHexStringLower(result.CodeHash.Span), ContractSurface.Read(result.Bytecode));
        }

        // Symbols cost a second compilation, so they are made for those who need them.
        report = ContractValidator.Default.Validate(result.Bytecode.Span, result.Symbols);
        throw Refused($"{name} breaks rules of the platform", report.Errors.Select(Describe));
    }

    private static string Describe(ValidationError error) =>
        $"{(error.Location is { } place ? $"{place}: " : "")}{error.Message} (rule {error.Rule})";

    private static DeploymentException Refused(string what, IEnumerable<string> problems)
    {
        string[] all = [.. problems.Distinct()];
        string more = all.Length > ProblemsShown ? $"{Environment.NewLine}  and {all.Length - ProblemsShown} more" : "";
        return new DeploymentException($"{what}:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", all.Take(ProblemsShown))}{more}");
    }
}
