using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate;

/// <summary>Takes part in the steps by which every schema member is built.</summary>
public abstract class TypeInterceptor
{
    /// <summary>A member's definition was made and may still be changed; other types are looked for afterwards.</summary>
    public virtual void OnAfterInitialize(ITypeDiscoveryContext discoveryContext, DefinitionBase definition)
    {
    }

    /// <summary>All types have their names; the member is completed afterwards.</summary>
    public virtual void OnBeforeCompleteType(ITypeCompletionContext completionContext, DefinitionBase definition)
    {
    }

    /// <summary>Resolvers are compiled; directives are applied afterwards.</summary>
    public virtual void OnBeforeCompleteMetadata(ITypeCompletionContext context, DefinitionBase definition)
    {
    }
}
