using DefiPay.ContractEngine.Validation.Rules;

namespace DefiPay.ContractEngine.Validation;

/// <summary>
/// The rules in the order in which their errors are listed: the module's, then type by type (nested ones before the
/// methods), method by method, instruction by instruction.
/// </summary>
internal sealed record ContractRules(
    IReadOnlyList<IModuleRule> Module,
    IReadOnlyList<ITypeRule> Type,
    IReadOnlyList<IMethodRule> Method,
    IReadOnlyList<IInstructionRule> Instruction)
{
    /// <summary>The platform's own rules; a contract that they refuse cannot exist on Cirrus either.</summary>
    public static ContractRules Platform { get; } = new(
        [new ModuleReferencesRule(), new DeployedTypeRule()],
        [
            new NamespaceRule(), new StaticConstructorRule(), new ConstructorRule(), new ContractFieldsRule(),
            new NestedTypeRule(), new FinalizerRule(),
        ],
        [new TryCatchRule(), new ParametersRule(), new GenericMethodRule(), new PInvokeRule()],
        [new RectangularArrayRule(), new NewObjectRule(), new WhitelistRule(), new FloatRule()]);

    /// <summary>What the platform lets pass and we refuse, so that results depend on the chain alone.</summary>
    public static ContractRules Refusals { get; } = new(
        [new AttributesRule(), new ReferencesRule(), new InstantiationsRule()],
        [new StaticStateRule(), new TypeShapeRule()],
        [new MethodShapeRule(), new VerifiableCodeRule()],
        []);
}
