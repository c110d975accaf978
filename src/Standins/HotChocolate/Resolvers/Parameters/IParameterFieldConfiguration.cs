using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Internal;

/// <summary>A parameter kind that also changes the field whose resolver has such a parameter.</summary>
public interface IParameterFieldConfiguration
{
    /// <summary>Changes the field.</summary>
    void ApplyConfiguration(ParameterInfo parameter, ObjectFieldDescriptor descriptor);
}
