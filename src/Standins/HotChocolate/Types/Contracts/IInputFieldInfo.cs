namespace HotChocolate.Types;

/// <summary>What the input parser needs to know of a field or argument.</summary>
public interface IInputFieldInfo : IHasSchemaCoordinate, IHasRuntimeType, IHasName
{
    /// <summary>The type.</summary>
    IInputType Type { get; }

    /// <summary>Converts what the parser made of the input; null for none.</summary>
    IInputValueFormatter? Formatter { get; }
}
