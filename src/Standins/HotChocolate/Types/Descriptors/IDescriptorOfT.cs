using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes one schema member and gives access to the definition behind it.</summary>
/// <typeparam name="T">The definition.</typeparam>
public interface IDescriptor<T> : IDescriptor, IFluent where T : DefinitionBase
{
    /// <summary>Gives access to the definition.</summary>
    IDescriptorExtension<T> Extend();

    /// <summary>Gives access to the definition.</summary>
    IDescriptorExtension<T> ExtendWith(Action<IDescriptorExtension<T>> configure);
}
