using DefiPay.ContractEngine.Validation;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// What the reader and writer of modules may ask about types of other modules: those of the platform, and nothing of the machine they run on.
/// The writer asks for the number behind a constant of an enum.
/// </summary>
internal sealed class PlatformResolver : IMetadataResolver
{
    public static PlatformResolver Instance { get; } = new();

    public TypeDefinition? Resolve(TypeReference type) => type.GetElementType() is { } element ? element as TypeDefinition ?? PlatformTypes.Find(element) : null;

    public FieldDefinition? Resolve(FieldReference field) => field as FieldDefinition;

    public MethodDefinition? Resolve(MethodReference method) => method as MethodDefinition;
}
