using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>A descriptor whose definition can be completed without knowing its type.</summary>
internal interface ICreatesDefinition
{
    DefinitionBase CreateDefinition();
}
