namespace HotChocolate.Types;

/// <summary>Which side of the schema a type reference stands on.</summary>
public enum TypeContext
{
    /// <summary>The type of an output field.</summary>
    Output = 0,

    /// <summary>The type of an argument or input field.</summary>
    Input = 1,

    /// <summary>Either.</summary>
    None = 2
}
