namespace GreenDonut;

/// <summary>What a fetch gave for a key.</summary>
public enum ResultKind
{
    /// <summary>Nothing yet.</summary>
    Undefined,

    /// <summary>A value.</summary>
    Value,

    /// <summary>An error.</summary>
    Error,
}
