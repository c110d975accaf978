using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A field of an input object, or an argument.</summary>
public interface IInputField : IField, IInputFieldInfo
{
    /// <summary>The default as a literal; null when there is none.</summary>
    IValueNode? DefaultValue { get; }

    /// <summary>True when the field is deprecated.</summary>
    bool IsDeprecated { get; }

    /// <summary>Why the field is deprecated.</summary>
    string? DeprecationReason { get; }
}
