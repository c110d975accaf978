namespace HotChocolate.Types;

/// <summary>An output type with fields: an object or interface.</summary>
public interface IComplexOutputType : INamedOutputType, IHasDirectives
{
    /// <summary>The interfaces it implements.</summary>
    IReadOnlyList<IInterfaceType> Implements { get; }

    /// <summary>Its fields.</summary>
    IFieldCollection<IOutputField> Fields { get; }

    /// <summary>True when it implements the interface of that name.</summary>
    bool IsImplementing(string interfaceTypeName);

    /// <summary>True when it implements the interface.</summary>
    bool IsImplementing(IInterfaceType interfaceType);
}
