namespace HotChocolate;

/// <summary>Binds a resolver parameter to state that an ancestor field set; default when none did.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ScopedStateAttribute : Attribute
{
    /// <summary>Uses the parameter's name as key.</summary>
    public ScopedStateAttribute()
    {
    }

    /// <summary>Uses <paramref name="key"/>.</summary>
    public ScopedStateAttribute(string key) => Key = key;

    /// <summary>The key, or null for the parameter's name.</summary>
    public string? Key { get; }
}
