using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.Deployment.Contracts;

/// <summary>A contract's module in words, in two parts: what the platform runs, and what it does not look at.</summary>
/// <param name="Code">Methods, then types, in the module's order, with everything that can change what runs or what it costs.</param>
/// <param name="Metadata">The rest that compilers write; in each module under the same names.</param>
internal sealed record ModuleOutline(OrderedDictionary<string, string[]> Code, OrderedDictionary<string, string[]> Metadata)
{
    // The platform looks at these: which class is deployed, and which fields of a log can be searched for.
    private const string PlatformAttributes = "Stratis.SmartContracts.";

    public static ModuleOutline Read(ReadOnlyMemory<byte> code)
    {
        using var stream = new MemoryStream(code.ToArray());
        using ModuleDefinition module = ModuleDefinition.ReadModule(stream);
        TypeDefinition[] types = [.. module.GetTypes()];
        MethodDefinition[] methods = [.. types.SelectMany(type => type.Methods)];
        var outline = new OrderedDictionary<string, string[]>();
        foreach ((string name, string[] lines) in methods.Select(method => (method.FullName, LinesOf(method))).Concat(types.Select(type => ($"type {type.FullName}", LinesOf(type)))))
        {
            // Names that are there twice are no C#, but the platform may take them.
            outline[name] = [.. outline.GetValueOrDefault(name, []), .. lines];
        }

        return new ModuleOutline(outline, new OrderedDictionary<string, string[]>
        {
            ["the module's version id, which compilers make from all the rest (MVID)"] = [$"{module.Mvid}"],
            ["the assembly's or the module's name"] = [$"{module.Assembly.Name.FullName} in {module.Name}"],
            ["references"] = [.. module.AssemblyReferences.Select(reference => reference.FullName)],
            ["attributes"] = AttributesOf(module, types, methods),
            ["names of parameters"] = [.. methods.SelectMany(method => method.Parameters.Select(parameter => $"{parameter.Name} of {method.FullName}"))],
        });
    }

    private static string[] LinesOf(MethodDefinition method) =>
    [
        $"{method.Attributes}, {method.ImplAttributes}",
        .. method.Overrides.Select(overridden => $"overrides {overridden.FullName}"),
        .. method.HasBody ? LinesOf(method.Body) : [],
    ];

    private static IEnumerable<string> LinesOf(MethodBody body) =>
    [
        $"locals {string.Join(", ", body.Variables.Select(local => local.VariableType.FullName))}{(body.InitLocals ? "" : ", not cleared")}",
        .. body.Instructions.Select(instruction => instruction.ToString()),
        .. body.ExceptionHandlers.Select(handler => $"{handler.HandlerType} {handler.CatchType?.FullName} {handler.TryStart} {handler.TryEnd} {handler.FilterStart} {handler.HandlerStart} {handler.HandlerEnd}"),
    ];

    private static string[] LinesOf(TypeDefinition type) =>
    [
        $"{type.Attributes}, is a {type.BaseType?.FullName ?? "nothing"}, {type.PackingSize}, {type.ClassSize}",
        .. type.Interfaces.Select(implemented => $"is a {implemented.InterfaceType.FullName}"),
        .. ForPlatform(type),
        .. type.Fields.SelectMany(LinesOf),
    ];

    private static IEnumerable<string> LinesOf(FieldDefinition field) =>
    [
        $"{field.Attributes} {field.FullName}{(field.HasConstant ? $" = {field.Constant}" : "")}",
        .. field.InitialValue.Length > 0 ? [$"begins as {Convert.ToHexStringLower(field.InitialValue)}"] : (string[])[],
        .. ForPlatform(field),
    ];

    private static IEnumerable<string> ForPlatform(ICustomAttributeProvider holder) => holder.CustomAttributes.Where(IsForPlatform).Select(Describe);

    private static string[] AttributesOf(ModuleDefinition module, TypeDefinition[] types, MethodDefinition[] methods)
    {
        IEnumerable<(string Name, ICustomAttributeProvider Holder)> holders =
        [
            ("the assembly", module.Assembly), ("the module", module),
            .. types.Select(type => (type.FullName, (ICustomAttributeProvider)type)),
            .. types.SelectMany(type => type.Fields).Select(field => (field.FullName, (ICustomAttributeProvider)field)),
            .. types.SelectMany(type => type.Properties).Select(property => (property.FullName, (ICustomAttributeProvider)property)),
            .. methods.Select(method => (method.FullName, (ICustomAttributeProvider)method)),
        ];
        return [.. holders.SelectMany(entry => entry.Holder.CustomAttributes.Where(attribute => !IsForPlatform(attribute)).Select(attribute => $"{Describe(attribute)} of {entry.Name}"))];
    }

    private static bool IsForPlatform(CustomAttribute attribute) => attribute.AttributeType.FullName.StartsWith(PlatformAttributes, StringComparison.Ordinal);

    // The arguments as they are stored: resolving them would look for other assemblies.
    private static string Describe(CustomAttribute attribute) => $"[{attribute.AttributeType.Name} {Convert.ToHexStringLower(attribute.GetBlob())}]";
}
