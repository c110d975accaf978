namespace HotChocolate.Types;

/// <summary>Converts an input's runtime value, for example a global id to the value inside it.</summary>
public interface IInputValueFormatter
{
    /// <summary>Returns the converted value.</summary>
    object? Format(object? originalValue);
}
