using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.CostAnalysis.Types;

/// <summary>Sets what a field, argument, input field or type costs, instead of the default.</summary>
/// <param name="weight">The cost of each appearance.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method |
    AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight) : DescriptorAttribute
{
    /// <inheritdoc/>
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        var directive = CostDirectives.OfWeight(weight);
        switch (descriptor)
        {
            case IObjectFieldDescriptor field: field.Directive(directive.Name.Value, [.. directive.Arguments]); break;
            case IArgumentDescriptor argument: argument.Directive(directive.Name.Value, [.. directive.Arguments]); break;
            case IInputFieldDescriptor input: input.Directive(directive.Name.Value, [.. directive.Arguments]); break;
            case IObjectTypeDescriptor type: type.Directive(directive.Name.Value, [.. directive.Arguments]); break;
            case IEnumTypeDescriptor type: type.Directive(directive.Name.Value, [.. directive.Arguments]); break;
        }
    }
}
