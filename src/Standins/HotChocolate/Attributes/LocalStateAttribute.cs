namespace HotChocolate;

/// <summary>Binds a resolver parameter to state that this field's own pipeline set.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class LocalStateAttribute : Attribute
{
    /// <summary>Uses the parameter's name as key.</summary>
    public LocalStateAttribute()
    {
    }

    /// <summary>Uses <paramref name="key"/>.</summary>
    public LocalStateAttribute(string key) => Key = key;

    /// <summary>The key, or null for the parameter's name.</summary>
    public string? Key { get; }
}
