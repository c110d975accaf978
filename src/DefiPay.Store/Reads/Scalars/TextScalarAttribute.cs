using System.Reflection;
using HotChocolate.Data.Filters;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>Gives a text member or parameter its scalar wherever it appears: as a field, an argument, an input field and in filters.</summary>
/// <typeparam name="TScalar">The scalar.</typeparam>
/// <typeparam name="TFilter">Its filter; filters do not look at the member's other attributes.</typeparam>
public abstract class TextScalarAttribute<TScalar, TFilter> : DescriptorAttribute
    where TScalar : ScalarType
    where TFilter : FilterInputType
{
    /// <inheritdoc/>
    protected override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        switch (descriptor)
        {
            case IObjectFieldDescriptor field when IsNullable(context, element):
                field.Type<TScalar>();
                break;
            case IObjectFieldDescriptor field:
                field.Type<NonNullType<TScalar>>();
                break;
            case IArgumentDescriptor argument when IsNullable(context, element):
                argument.Type<TScalar>();
                break;
            case IArgumentDescriptor argument:
                argument.Type<NonNullType<TScalar>>();
                break;
            case IInputFieldDescriptor input when IsNullable(context, element):
                input.Type<TScalar>();
                break;
            case IInputFieldDescriptor input:
                input.Type<NonNullType<TScalar>>();
                break;
            case IFilterFieldDescriptor filter:
                filter.Type<TFilter>();
                break;
        }
    }

    private static bool IsNullable(IDescriptorContext context, ICustomAttributeProvider element) => element switch
    {
        MemberInfo member => context.TypeInspector.GetReturnType(member).IsNullable,
        ParameterInfo parameter => context.TypeInspector.GetArgumentType(parameter).IsNullable,
        _ => true,
    };
}
