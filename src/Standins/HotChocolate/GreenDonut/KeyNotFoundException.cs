namespace GreenDonut;

/// <summary>A value was required for a key that has none.</summary>
public class KeyNotFoundException(string message) : Exception(message);
