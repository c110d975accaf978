namespace HotChocolate.Types.Relay;

/// <summary>How writing the value of a global id went.</summary>
public enum NodeIdFormatterResult
{
    /// <summary>Written.</summary>
    Success,

    /// <summary>The value cannot be written.</summary>
    InvalidValue,

    /// <summary>Try again with a larger buffer.</summary>
    BufferTooSmall
}
