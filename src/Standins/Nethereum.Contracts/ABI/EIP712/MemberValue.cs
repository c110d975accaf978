namespace Nethereum.ABI.EIP712;

/// <summary>A member's value with its type. The value of a struct is an array of these, that of a list a list.</summary>
public class MemberValue
{
    /// <summary>The type; of a struct the struct's name.</summary>
    public string TypeName { get; set; }

    /// <summary>The value.</summary>
    public object Value { get; set; }
}
