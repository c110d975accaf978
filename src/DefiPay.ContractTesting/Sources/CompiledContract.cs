using System.Collections.Concurrent;
using System.Reflection;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Validation;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting.Sources;

/// <summary>The bytecode that would be deployed for a contract class. Compiled once in a process: the same source gives the same bytes.</summary>
internal sealed record CompiledContract(byte[] Bytecode, ReadOnlyMemory<byte> CodeHash)
{
    private static readonly ConcurrentDictionary<Type, Lazy<CompiledContract>> s_compiled = new();
    private static readonly ContractSymbolTable s_symbols = new();

    /// <summary>
    /// Runs the code of every chain of the process. Code has its symbols: break points in a contract's source work, and failures tell the line.
    /// </summary>
    public static ContractLoader Loader { get; } = new(ContractLoader.DefaultCapacity, s_symbols);

    /// <summary>The bytecode of a contract class.</summary>
    /// <exception cref="ContractTestException">The class is no contract, its sources are not found, do not compile, or are refused.</exception>
    public static CompiledContract Of(Type contract) =>
        s_compiled.GetOrAdd(contract, type => new Lazy<CompiledContract>(() => Compile(type))).Value;

    private static CompiledContract Compile(Type contract)
    {
        if (!contract.IsSubclassOf(typeof(SmartContract)) || contract.IsAbstract)
        {
            throw new ContractTestException($"{contract.Name} is no contract: a contract is a class that derives from SmartContract and is not abstract.");
        }

        // A project of contracts is compiled as a whole, as `contract build` does. A class that is not what the whole deploys, or that stands
        // among tests, is compiled from its own files.
        var compiled = IsContractProject(contract.Assembly) ? ContractCompiler.Compile(AssemblySources.All(contract.Assembly)) : null;
        if (compiled is null || (compiled.Succeeded && DeployedName(compiled) != contract.Name))
        {
            compiled = ContractCompiler.Compile(AssemblySources.Of(contract));
        }

        Check(contract, compiled);
        s_symbols.Add(compiled);
        return new CompiledContract(compiled.Bytecode.ToArray(), compiled.CodeHash);
    }

    private static void Check(Type contract, CompilationResult compiled)
    {
        if (!compiled.Succeeded)
        {
            throw new ContractTestException(
                $"{contract.Name} does not compile as a contract (C# 10, .NET Core 3.1):\n{string.Join('\n', compiled.Diagnostics.Where(diagnostic => diagnostic.IsError))}");
        }

        var report = ContractValidator.Default.Validate(compiled.Bytecode.Span);
        if (!report.IsAccepted)
        {
            throw new ContractTestException(
                $"The platform refuses {contract.Name}:\n{string.Join('\n', report.Errors.Select(error => error.Message))}\n`contract check` tells the lines.");
        }

        if (DeployedName(compiled) is var deployed && deployed != contract.Name)
        {
            throw new ContractTestException($"The sources of {contract.Name} deploy {deployed ?? "nothing"}. Of several contracts, mark the one to deploy with [Deploy].");
        }
    }

    private static string? DeployedName(CompilationResult compiled) => Probe.Load(compiled.Bytecode.Span).DeployedTypeName;

    // Sees code before its symbols are known, and forgets it.
    private static ContractLoader Probe { get; } = new(1);

    private static bool IsContractProject(Assembly assembly) => assembly.GetReferencedAssemblies().All(
        reference => reference.Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib" or "Stratis.SmartContracts" or "Stratis.SmartContracts.Standards"));
}
