namespace HotChocolate;

/// <summary>Binds a resolver parameter to a service, keyed when a key is given.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ServiceAttribute : Attribute
{
    /// <summary>Uses the parameter's name as key.</summary>
    public ServiceAttribute()
    {
    }

    /// <summary>Uses <paramref name="key"/>.</summary>
    public ServiceAttribute(string key) => Key = key;

    /// <summary>The key, or null for the parameter's name.</summary>
    public string? Key { get; }
}
