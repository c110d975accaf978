using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.Deployment.Contracts;

/// <summary>What the compiler, the platform's rules and our refusals say of a contract's sources.</summary>
/// <param name="Contract">The contract; null when it has errors.</param>
/// <param name="Bytecode">What it compiled to, even when a rule forbids it; empty when it does not compile.</param>
/// <param name="CodeHash">Keccak-256 of <paramref name="Bytecode"/>, lower-case hex; empty when it does not compile.</param>
/// <param name="Problems">Errors and warnings: the compiler's in source order, the rules' in the platform's order, then what gas does not see and what it breaks, in that of the code.</param>
public sealed record ContractInspection(CompiledContract? Contract, ReadOnlyMemory<byte> Bytecode, string CodeHash, IReadOnlyList<ContractProblem> Problems)
{
    /// <summary>Why nobody could deploy it.</summary>
    public IEnumerable<ContractProblem> Errors => Problems.Where(problem => problem.IsError);

    /// <summary>Compiles and validates. What is wrong with the sources is in the result.</summary>
    /// <exception cref="DeploymentException">There is no source, or more of it than the compiler is given.</exception>
    public static ContractInspection Of(IReadOnlyList<SourceFile> sources, CancellationToken cancellationToken = default)
    {
        CompilationResult compiled = Compile(sources, cancellationToken);
        List<ContractProblem> problems = [.. compiled.Diagnostics.Select(Describe)];
        string hash = Convert.ToHexStringLower(compiled.CodeHash.Span);
        if (!compiled.Succeeded)
        {
            ContractProblem?[] hints = [ContractHints.OtherFiles(sources, problems), ContractHints.NotThere(problems)];
            problems.AddRange(hints.OfType<ContractProblem>());

            return new ContractInspection(null, compiled.Bytecode, hash, problems);
        }

        problems.AddRange(Validate(compiled).Distinct());
        if (problems.Exists(problem => problem.IsError)) return new ContractInspection(null, compiled.Bytecode, hash, problems);

        ContractSurface surface = ContractSurface.Read(compiled.Bytecode);
        if (ContractHints.Derived(compiled.Bytecode, surface) is { } derived) problems.Add(derived);
        problems.AddRange(ContractHints.OpenSetters(compiled));
        return new ContractInspection(new CompiledContract(compiled.Bytecode, hash, surface, sources), compiled.Bytecode, hash, problems);
    }

    private static CompilationResult Compile(IReadOnlyList<SourceFile> sources, CancellationToken cancellationToken)
    {
        try
        {
            return ContractCompiler.Compile(sources, cancellationToken);
        }
        catch (ArgumentException e)
        {
            // The argument's name that .NET adds says nothing to the author.
            throw new DeploymentException(e.Message.Split(" (Parameter '")[0], e);
        }
    }

    private static IEnumerable<ContractProblem> Validate(CompilationResult compiled)
    {
        ReadOnlySpan<byte> code = compiled.Bytecode.Span;
        ValidationReport report = ContractValidator.Default.Validate(code);
        if (!report.IsModule)
        {
            return [new ContractProblem(null, 0, 0, "Module", null, "The compiled code is no module that the platform can read.", IsError: true)];
        }

        // Symbols cost a second compilation, so they are made for those who need them.
        IEnumerable<ContractProblem> errors = report.IsAccepted ? [] : ContractHints.Explain(
            ContractValidator.Default.Validate(code, compiled.Symbols).Errors.Select(Describe).Distinct(), compiled.Bytecode);
        IEnumerable<ContractProblem> unmetered = UnmeteredCode.Find(code).Count == 0 ? [] : UnmeteredCode.Find(code, compiled.Symbols).Select(Describe);
        IEnumerable<ContractProblem> broken = BrokenLoops.Find(code).Count == 0 ? [] : BrokenLoops.Find(code, compiled.Symbols).Select(Describe);
        return [.. errors, .. unmetered, .. broken];
    }

    private static ContractProblem Describe(CompilerDiagnostic diagnostic) =>
        new(NullIfEmpty(diagnostic.File), diagnostic.Line, diagnostic.Column, diagnostic.Id, null, diagnostic.Message, diagnostic.IsError);

    private static ContractProblem Describe(ValidationError error)
    {
        SourceSpan? place = error.Location;
        return new ContractProblem(place?.File, place?.Line ?? 0, place?.Column ?? 0, error.Rule, error.Subject, error.Message, IsError: true);
    }

    private static ContractProblem Describe(UnmeteredPlace place)
    {
        SourceSpan? condition = place.Location;
        return new ContractProblem(condition?.File, condition?.Line ?? 0, condition?.Column ?? 0, $"Unmetered{place.Kind}", place.Method, place.Message, IsError: false);
    }

    private static ContractProblem Describe(BrokenLoop loop)
    {
        SourceSpan? condition = loop.Location;
        return new ContractProblem(condition?.File, condition?.Line ?? 0, condition?.Column ?? 0, nameof(BrokenLoop), loop.Method, loop.Message, IsError: false);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
