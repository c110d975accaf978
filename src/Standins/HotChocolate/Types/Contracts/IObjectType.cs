using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>An object type.</summary>
public interface IObjectType : IComplexOutputType, IHasRuntimeType
{
    /// <summary>Its fields.</summary>
    new IFieldCollection<IObjectField> Fields { get; }

    /// <summary>True when a resolver's result is a value of this type.</summary>
    bool IsInstanceOfType(IResolverContext context, object resolverResult);
}
