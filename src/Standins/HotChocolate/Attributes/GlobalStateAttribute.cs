namespace HotChocolate;

/// <summary>Binds a resolver parameter to an entry of the request's context data.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class GlobalStateAttribute : Attribute
{
    /// <summary>Uses the parameter's name as key.</summary>
    public GlobalStateAttribute()
    {
    }

    /// <summary>Uses <paramref name="key"/>.</summary>
    public GlobalStateAttribute(string key) => Key = key;

    /// <summary>The key, or null for the parameter's name.</summary>
    public string? Key { get; }
}
