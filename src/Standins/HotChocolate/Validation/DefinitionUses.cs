using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>What an operation or fragment refers to, without what its fragments refer to.</summary>
internal sealed class DefinitionUses
{
    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUse> Variables { get; } = [];
}
