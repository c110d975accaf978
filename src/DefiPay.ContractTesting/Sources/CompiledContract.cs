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

    /// <summary>Refuses what no chain deploys, whatever its sources say.</summary>
    /// <exception cref="ContractTestException">The class is no contract, or one of those that only stand beside a contract.</exception>
    public static void CheckKind(Type contract)
    {
        if (!contract.IsSubclassOf(typeof(SmartContract)) || contract.IsAbstract)
        {
            throw new ContractTestException($"{contract.Name} is no contract: a contract is a class that derives from SmartContract and is not abstract.");
        }

        if (contract.BaseType != typeof(SmartContract))
        {
            throw new ContractTestException(
                $"{contract.Name} derives from {contract.BaseType!.Name}: the platform deploys only classes that derive from SmartContract itself. "
                + $"Deploy the contract that creates it, and take it with At<{contract.Name}>(address).");
        }
    }

    private static CompiledContract Compile(Type contract)
    {
        CheckKind(contract);
        var compiled = ContractCompiler.Compile(SourcesOf(contract));
        Check(contract, compiled);
        s_symbols.Add(compiled);
        return new CompiledContract(compiled.Bytecode.ToArray(), compiled.CodeHash);
    }

    // A project of contracts is compiled as a whole, as `contract build` does; a class that is not what the whole deploys, from those files
    // alone that it needs. One that stands among tests is compiled from its own files.
    private static IReadOnlyList<SourceFile> SourcesOf(Type contract)
    {
        if (!IsContractProject(contract.Assembly)) return AssemblySources.Of(contract);
        var project = AssemblySources.All(contract.Assembly);
        return DeployedBy(contract.Assembly) == contract ? project : NeededSources.Of(contract.FullName!, project);
    }

    private static Type? DeployedBy(Assembly project)
    {
        Type[] contracts = [.. project.GetTypes().Where(type => type.BaseType == typeof(SmartContract) && !type.IsAbstract)];
        Type[] candidates = contracts is [_] ? contracts : [.. contracts.Where(type => type.IsDefined(typeof(DeployAttribute), inherit: false))];
        return candidates is [var deployed] ? deployed : null;
    }

    private static void Check(Type contract, CompilationResult compiled)
    {
        if (!compiled.Succeeded)
        {
            throw new ContractTestException(
                $"{contract.Name} does not compile as a contract (C# 10, .NET Core 3.1):\n{string.Join('\n', compiled.Diagnostics.Where(diagnostic => diagnostic.IsError))}");
        }

        if (!ContractValidator.Default.Validate(compiled.Bytecode.Span).IsAccepted)
        {
            // Lines cost a second compilation, so only what has errors pays for them.
            var errors = ContractValidator.Default.Validate(compiled.Bytecode.Span, compiled.Symbols).Errors;
            throw new ContractTestException($"The platform refuses {contract.Name}:\n{string.Join('\n', errors.Select(Describe).Distinct())}");
        }

        if (DeployedName(compiled) is var deployed && deployed != contract.Name)
        {
            throw new ContractTestException(
                $"The files of {contract.Name} deploy {deployed ?? "nothing"}: of several contracts in the same files only the one with [Deploy] can be deployed. "
                + $"Give {contract.Name} a file of its own, or take one that another contract created, with At<{contract.Name}>(address).");
        }
    }

    private static string Describe(ValidationError error) => error.Location is { } place ? $"{place}: {error.Message}" : error.Message;

    private static string? DeployedName(CompilationResult compiled) => Probe.Load(compiled.Bytecode.Span).DeployedTypeName;

    // Sees code before its symbols are known, and forgets it.
    private static ContractLoader Probe { get; } = new(1);

    private static bool IsContractProject(Assembly assembly) => assembly.GetReferencedAssemblies().All(
        reference => reference.Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib" or "Stratis.SmartContracts" or "Stratis.SmartContracts.Standards"));
}
