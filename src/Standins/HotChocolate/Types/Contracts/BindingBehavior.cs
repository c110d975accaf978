namespace HotChocolate.Types;

/// <summary>Whether something is bound by itself or only when asked for.</summary>
public enum BindingBehavior
{
    /// <summary>By itself.</summary>
    Implicit = 0,

    /// <summary>Only when asked for.</summary>
    Explicit = 1
}
