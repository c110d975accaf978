namespace HotChocolate.Types;

/// <summary>Binds a boolean resolver parameter: is one of the fields selected below this one?</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = true, AllowMultiple = true)]
public class IsSelectedAttribute : Attribute
{
    /// <summary>Asks for one field.</summary>
    public IsSelectedAttribute(string fieldName) => FieldNames = [fieldName];

    /// <summary>Asks for either field.</summary>
    public IsSelectedAttribute(string fieldName1, string fieldName2) => FieldNames = [fieldName1, fieldName2];

    /// <summary>Asks for any of three fields.</summary>
    public IsSelectedAttribute(string fieldName1, string fieldName2, string fieldName3) =>
        FieldNames = [fieldName1, fieldName2, fieldName3];

    /// <summary>Asks for any of the fields.</summary>
    public IsSelectedAttribute(params string[] fieldNames) => FieldNames = fieldNames;

    /// <summary>The field names.</summary>
    public string[] FieldNames { get; }
}
