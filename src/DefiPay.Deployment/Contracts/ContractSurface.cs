using System.Reflection;
using Mono.Cecil;
using SmartContract = global::Stratis.SmartContracts.SmartContract;

namespace DefiPay.Deployment.Contracts;

/// <summary>What a contract's bytecode says about how it is called.</summary>
/// <param name="Name">The deployed type's name.</param>
/// <param name="Constructor">Its parameters after the platform's own first one.</param>
/// <param name="Methods">Public methods, property getters among them under their property's name, and setters under their own.</param>
public sealed record ContractSurface(string Name, ContractMethod Constructor, IReadOnlyList<ContractMethod> Methods)
{
    private const int BytecodeSizeMax = 4 << 20;

    // What the platform's own base class and `object` give, as far as it takes no arguments. Not Receive: a contract that does not declare it has none.
    private static readonly ContractMethod[] OfEveryContract =
    [
        .. typeof(SmartContract).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.GetParameters().Length == 0 && method.Name != nameof(SmartContract.Receive))
            .Select(method => new ContractMethod(NameOf(method.Name, method.IsSpecialName), [], method.ReturnType.Name) { IsProperty = method.IsSpecialName }),
    ];

    /// <summary>Reads a contract's assembly. Nothing of it is executed.</summary>
    /// <param name="bytecode">The assembly.</param>
    /// <param name="typeName">Which class of it the contract is; null for the one that a create transaction makes.</param>
    /// <exception cref="DeploymentException">The bytes are not a contract.</exception>
    public static ContractSurface Read(ReadOnlyMemory<byte> bytecode, string? typeName = null)
    {
        if (bytecode.Length is 0 or > BytecodeSizeMax)
        {
            throw new DeploymentException("This is no contract: its bytecode is empty or far too large.");
        }

        try
        {
            using var stream = new MemoryStream(bytecode.ToArray());
            using ModuleDefinition module = ModuleDefinition.ReadModule(stream);
            return Read((typeName is null ? null : module.GetType(typeName)) ?? FindDeployedType(module));
        }
        catch (Exception e) when (e is not DeploymentException)
        {
            // Hostile bytes make the reader fail in many ways; all mean the same here.
            throw new DeploymentException($"This is no contract: its bytecode cannot be read ({e.GetType().Name}).", e);
        }
    }

    /// <summary>
    /// All methods of a name, as a transaction can call them: those of the contract, then those that every contract inherits. A property goes by its
    /// own name and by its getter's.
    /// </summary>
    public IEnumerable<ContractMethod> Named(string method) =>
        Methods.Concat(OfEveryContract).Where(candidate => candidate.Name == method || candidate.CodeName == method).DistinctBy(candidate => candidate.ParameterList);

    /// <summary>The method of a name that takes so many arguments.</summary>
    /// <exception cref="DeploymentException">There is none; the message lists what there is.</exception>
    public ContractMethod Find(string method, int argumentCount)
    {
        ContractMethod[] named = [.. Named(method)];
        return named.FirstOrDefault(candidate => candidate.Parameters.Count == argumentCount)
            ?? throw new DeploymentException(named.Length > 0
                ? $"{Name}.{method} takes ({string.Join("), or (", named.Select(candidate => candidate.ParameterList))}), not {argumentCount} argument(s)."
                : $"{Name} has no method `{method}`. It has {string.Join(", ", Methods.Select(candidate => candidate.Name).Append(nameof(SmartContract.Balance)).Distinct())}.");
    }

    private static ContractSurface Read(TypeDefinition type)
    {
        MethodDefinition constructor = type.Methods.First(method => method is { IsConstructor: true, IsStatic: false });
        return new ContractSurface(
            type.Name,
            new ContractMethod(type.Name, ParametersOf(constructor, skip: 1), ""),
            [
                .. Lineage(type).SelectMany(each => each.Methods)
                    .Where(method => method.IsPublic && !method.IsConstructor && !method.IsStatic)
                    .DistinctBy(method => (method.Name, string.Join(',', method.Parameters.Select(parameter => parameter.ParameterType.FullName))))
                    .Select(method => new ContractMethod(
                        NameOf(method.Name, method.IsGetter), ParametersOf(method, skip: 0), method.ReturnType.Name) { IsProperty = method.IsGetter }),
            ]);
    }

    // What a contract inherits from classes of its own assembly can be called like its own methods; its own come first, and hide what they override.
    private static IEnumerable<TypeDefinition> Lineage(TypeDefinition type)
    {
        var seen = new HashSet<TypeDefinition>();
        for (TypeDefinition? each = type; each is not null && seen.Add(each); each = each.BaseType is TypeDefinition own ? own : null)
        {
            yield return each;
        }
    }

    private static string NameOf(string method, bool isGetter) => isGetter ? method["get_".Length..] : method;

    private static ContractParameterInfo[] ParametersOf(MethodDefinition method, int skip) =>
        [.. method.Parameters.Skip(skip).Select(parameter => new ContractParameterInfo(parameter.Name, parameter.ParameterType.Name))];

    // The platform's rule: the only concrete class that derives from SmartContract itself; of several, the one marked [Deploy].
    private static TypeDefinition FindDeployedType(ModuleDefinition module)
    {
        TypeDefinition[] contracts = [.. module.Types.Where(type => type is { IsClass: true, IsAbstract: false, BaseType.FullName: "Stratis.SmartContracts.SmartContract" })];
        return contracts.Length == 1
            ? contracts[0]
            : contracts.First(type => type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "DeployAttribute"));
    }
}
