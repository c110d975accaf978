namespace HotChocolate.Types;

/// <summary>An input object type.</summary>
public interface IInputObjectType : INamedInputType, IHasDirectives
{
    /// <summary>Its fields.</summary>
    IFieldCollection<IInputField> Fields { get; }

    /// <summary>True when exactly one field has to be given.</summary>
    bool IsOneOf { get; }
}
