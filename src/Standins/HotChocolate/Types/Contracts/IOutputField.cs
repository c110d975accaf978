namespace HotChocolate.Types;

/// <summary>A field of an object or interface.</summary>
public interface IOutputField : IField
{
    /// <summary>The type that declares the field.</summary>
    new IComplexOutputType DeclaringType { get; }

    /// <summary>True for <c>__typename</c>, <c>__schema</c> and <c>__type</c>.</summary>
    bool IsIntrospectionField { get; }

    /// <summary>True when the field is deprecated.</summary>
    bool IsDeprecated { get; }

    /// <summary>Why the field is deprecated.</summary>
    string? DeprecationReason { get; }

    /// <summary>The type of its value.</summary>
    IOutputType Type { get; }

    /// <summary>Its arguments.</summary>
    IFieldCollection<IInputField> Arguments { get; }
}
