using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Symbols;

namespace DefiPay.Deployment.Contracts;

/// <summary>Says what the author has to do where the platform's own words do not tell it, or it says nothing.</summary>
internal static class ContractHints
{
    // The compiler's codes for a name, a member or a namespace that it does not find.
    private static readonly string[] s_unknownName = ["CS0103", "CS0234", "CS0246"];

    private static readonly string[] s_notThere = ["Math'", "Convert'", "BitConverter'", "Environment'", "Console'", "List<", "Dictionary<", "HashSet<", "Queue<", "Stack<"];

    private const string OfSystem = "Of System there are bool, char, string, the whole numbers of 8, 32 and 64 bits, and of Array GetLength, Copy, GetValue, SetValue and Resize.";

    private static readonly Dictionary<string, string> s_instead = new(StringComparer.Ordinal)
    {
        ["FieldDefinitionValidationResult"] = "Keep the value in State, behind a property.",
        ["FloatValidationResult"] = "Count in whole numbers of a smaller unit.",
        ["MethodParamValidationResult"] = "Public methods take bool, byte, char, string, int, uint, long, ulong, UInt128, UInt256, Address and byte[].",
        ["NewObjValidationResult"] = "`new` makes structs and arrays alone; what is to fail calls Assert.",
        ["TryCatchValidationResult"] = "`using`, `lock`, and `foreach` over anything but an array or a string become one, too.",
        ["DeniedNamespaceValidationResult"] = OfSystem,
        ["DeniedTypeValidationResult"] = OfSystem,
        ["DeniedMemberValidationResult"] = OfSystem,
    };

    /// <summary>A file alone was compiled, names of it are unknown, and beside it stand others: a warning; else null.</summary>
    public static ContractProblem? OtherFiles(IReadOnlyList<SourceFile> sources, IEnumerable<ContractProblem> problems)
    {
        if (sources is not [{ Path.Length: > 0 } file] || !problems.Any(problem => s_unknownName.Contains(problem.Rule) && !NamesWhatIsNotThere(problem))) return null;
        string folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.cs").Skip(1).Any()
            ? new ContractProblem(file.Path, 0, 0, "OneFileOfSeveral", null, "Only this file was compiled. To compile it together with the other sources of its folder, name the folder.", IsError: false)
            : null;
    }

    /// <summary>Names of .NET are unknown that contracts do not have: a warning that says what there is; else null.</summary>
    public static ContractProblem? NotThere(IEnumerable<ContractProblem> problems) => problems.Any(NamesWhatIsNotThere)
        ? new ContractProblem(
            null, 0, 0, "CompiledAgainst", null,
            "Contracts are compiled against Stratis.SmartContracts, its Standards, and System.Runtime and System.Linq of .NET Core 3.1: there are no collections but arrays, and no Math, Convert or BitConverter.",
            IsError: false)
        : null;

    /// <summary>Behind the platform's words what to write instead, once for each rule; and of code without a contract which class its author may have taken for one.</summary>
    public static IEnumerable<ContractProblem> Explain(IEnumerable<ContractProblem> problems, ReadOnlyMemory<byte> code)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (ContractProblem problem in problems)
        {
            string? hint = problem.Message.Contains("disallowed optional parameter", StringComparison.Ordinal) ? null : s_instead.GetValueOrDefault(problem.Rule);
            yield return hint is not null && told.Add(hint) ? problem with { Message = $"{problem.Message.TrimEnd('.')}. {hint}" } : ExplainContract(problem, code);
        }
    }

    private static bool NamesWhatIsNotThere(ContractProblem problem) =>
        s_unknownName.Contains(problem.Rule) && (problem.Message.Contains("in the namespace 'System", StringComparison.Ordinal) || s_notThere.Any(name => problem.Message.Contains($"'{name}", StringComparison.Ordinal)));

    private static ContractProblem ExplainContract(ContractProblem problem, ReadOnlyMemory<byte> code)
    {
        if (problem.Rule != "ContractToDeployValidationResult") return problem;
        (string Name, string Base)? derived = FirstDerived(code);
        return derived is { } found
            ? problem with { Message = $"{problem.Message} {found.Name} is none, because it derives from {found.Base}: a contract derives from SmartContract itself." }
            : problem;
    }

    /// <summary>Of accepted code in which a contract class derives from another: only a node that does not know the code makes the class that is shown. A warning; else null.</summary>
    public static ContractProblem? Derived(ReadOnlyMemory<byte> code, ContractSurface deployed)
    {
        bool isMarked = FirstDerived(code, (metadata, type) => IsConcrete(type) && IsMarked(metadata, type)) is not null;
        (string Name, string Base)? derived = FirstDerived(code, (metadata, type) => IsConcrete(type) && (IsMarked(metadata, type) || !HasMarked(metadata)));
        return derived is { } found
            ? new ContractProblem(
                null, 0, 0, "DerivedContract", null,
                $"A create transaction makes {deployed.Name}: {found.Name} derives from {found.Base}, not from SmartContract itself. A node of the platform that already knows the code "
                + (isMarked ? $"makes {found.Name}, because of its [Deploy]." : "fails to build the block, because [Deploy] marks none of them.")
                + $" Let {found.Name} derive from SmartContract itself"
                + (isMarked ? "." : $", or mark {deployed.Name}."),
                IsError: false)
            : null;
    }

    /// <summary>Public setters of contracts: methods that every transaction can call, which their authors mostly do not mean. Warnings.</summary>
    public static IEnumerable<ContractProblem> OpenSetters(CompilationResult compiled)
    {
        using var image = new PEReader(new MemoryStream(compiled.Bytecode.ToArray()));
        MetadataReader metadata = image.GetMetadataReader();
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(handle => metadata.GetTypeDefinition(handle)).Where(type => IsContract(metadata, type)))
        {
            foreach (MethodDefinitionHandle handle in type.GetProperties().Select(property => metadata.GetPropertyDefinition(property).GetAccessors().Setter).Where(setter => !setter.IsNil))
            {
                MethodDefinition setter = metadata.GetMethodDefinition(handle);
                if ((setter.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public) continue;
                (string contract, string method) = (metadata.GetString(type.Name), metadata.GetString(setter.Name));
                SourceSpan? place = compiled.Symbols!.Find(MetadataTokens.GetToken(handle), 0);
                yield return new ContractProblem(
                    place?.File, place?.Line ?? 0, place?.Column ?? 0, "PublicSetter", $"{contract}.{method}",
                    $"Anybody can call {method} in a transaction: a public setter is a public method. Write `private set`.", IsError: false);
            }
        }
    }

    private static (string Name, string Base)? FirstDerived(ReadOnlyMemory<byte> code, Func<MetadataReader, TypeDefinition, bool>? isMeant = null)
    {
        using var image = new PEReader(new MemoryStream(code.ToArray()));
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions.Select(handle => metadata.GetTypeDefinition(handle))
            .Where(type => isMeant is null || isMeant(metadata, type))
            .Select(type => (Type: type, Base: BaseInside(metadata, type)))
            .Where(pair => pair.Base is { } own && IsContract(metadata, own))
            .Select(pair => ((string, string)?)(metadata.GetString(pair.Type.Name), metadata.GetString(pair.Base!.Value.Name)))
            .FirstOrDefault();
    }

    private static bool IsConcrete(TypeDefinition type) => (type.Attributes & TypeAttributes.Abstract) == 0;

    private static bool HasMarked(MetadataReader metadata) => metadata.TypeDefinitions.Any(handle => IsMarked(metadata, metadata.GetTypeDefinition(handle)));

    private static bool IsMarked(MetadataReader metadata, TypeDefinition type) => type.GetCustomAttributes()
        .Select(handle => metadata.GetCustomAttribute(handle).Constructor)
        .Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        .Any(parent => parent.Kind == HandleKind.TypeReference
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == "DeployAttribute");

    private static bool IsContract(MetadataReader metadata, TypeDefinition type) => BaseInside(metadata, type) is { } own
        ? IsContract(metadata, own)
        : type.BaseType is { IsNil: false, Kind: HandleKind.TypeReference } outside
            && metadata.GetTypeReference((TypeReferenceHandle)outside) is var reference
            && metadata.GetString(reference.Namespace) == "Stratis.SmartContracts" && metadata.GetString(reference.Name) == "SmartContract";

    private static TypeDefinition? BaseInside(MetadataReader metadata, TypeDefinition type) =>
        type.BaseType is { IsNil: false, Kind: HandleKind.TypeDefinition } inside ? metadata.GetTypeDefinition((TypeDefinitionHandle)inside) : null;
}
