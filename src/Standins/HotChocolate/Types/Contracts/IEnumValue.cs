namespace HotChocolate.Types;

/// <summary>A value of an enum type.</summary>
public interface IEnumValue : IHasDirectives, IHasName, IHasDescription, IHasReadOnlyContextData
{
    /// <summary>Why the value is deprecated.</summary>
    string? DeprecationReason { get; }

    /// <summary>True when the value is deprecated.</summary>
    bool IsDeprecated { get; }

    /// <summary>The .NET value.</summary>
    object Value { get; }
}
