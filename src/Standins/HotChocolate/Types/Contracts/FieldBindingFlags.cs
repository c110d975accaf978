namespace HotChocolate.Types;

/// <summary>Which members of a class become fields by themselves.</summary>
[Flags]
public enum FieldBindingFlags
{
    /// <summary>As the schema's options say.</summary>
    Default = 0,

    /// <summary>Instance members.</summary>
    Instance = 1,

    /// <summary>Static members.</summary>
    Static = 2,

    /// <summary>Both.</summary>
    InstanceAndStatic = Instance | Static
}
