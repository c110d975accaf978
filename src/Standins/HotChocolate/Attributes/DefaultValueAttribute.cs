using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>Gives an argument or input field a default.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : DescriptorAttribute
{
    /// <summary>The default, as a runtime value.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc />
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IArgumentDescriptor argument:
                argument.DefaultValue(Value);
                break;

            case IInputFieldDescriptor field:
                field.DefaultValue(Value);
                break;

            case IDirectiveArgumentDescriptor argument:
                argument.DefaultValue(Value);
                break;
        }
    }
}
