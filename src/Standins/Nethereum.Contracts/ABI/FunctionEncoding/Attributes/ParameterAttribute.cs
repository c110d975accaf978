using Nethereum.ABI.Model;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>The parameter that a property stands for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class ParameterAttribute : Attribute
{
    /// <summary>A parameter; orders begin with 1.</summary>
    public ParameterAttribute(string type, string name = null, int order = 1) => Parameter = new Parameter(type, name, order);

    /// <summary>A parameter of an event; orders begin with 1.</summary>
    public ParameterAttribute(string type, string name, int order, bool indexed = false) : this(type, name, order) => Parameter.Indexed = indexed;

    /// <summary>A parameter of a struct type with a name; orders begin with 1.</summary>
    public ParameterAttribute(string type, string name, int order, string structTypeName = null) : this(type, name, order)
    {
        StructTypeName = structTypeName;
        Parameter.StructTypeName = structTypeName;
    }

    /// <summary>A parameter without a name; orders begin with 1.</summary>
    public ParameterAttribute(string type, int order) : this(type, null, order)
    {
    }

    /// <summary>The parameter itself.</summary>
    public Parameter Parameter { get; }

    /// <summary>Its place, from 1.</summary>
    public int Order => Parameter.Order;

    /// <summary>Its name.</summary>
    public string Name => Parameter.Name;

    /// <summary>Its type.</summary>
    public string Type => Parameter.Type;

    /// <summary>Name of its struct.</summary>
    public string StructTypeName { get; }
}
