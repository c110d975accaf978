using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>Hooks into the steps by which a definition becomes a schema member.</summary>
/// <typeparam name="T">The definition.</typeparam>
public interface IDescriptorExtension<out T> where T : DefinitionBase
{
    /// <summary>The context that all members share.</summary>
    IDescriptorContext Context { get; }

    /// <summary>The definition.</summary>
    T Definition { get; }

    /// <summary>Runs when the descriptor is done, before other types are looked for.</summary>
    void OnBeforeCreate(Action<T> configure);

    /// <summary>Runs when the descriptor is done, before other types are looked for.</summary>
    void OnBeforeCreate(Action<IDescriptorContext, T> configure);

    /// <summary>Runs when all types are known, before they get their names.</summary>
    void OnBeforeNaming(Action<ITypeCompletionContext, T> configure);

    /// <summary>Runs when all types have their names, before the member is created.</summary>
    void OnBeforeCompletion(Action<ITypeCompletionContext, T> configure);
}
