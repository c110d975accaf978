using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Filters;

/// <summary>The input types of operations: of schema types as they are, of runtime types so that null can be asked for.</summary>
internal static class OperationTypes
{
    public static Type ListOf(Type type)
        => typeof(IType).IsAssignableFrom(type)
            ? typeof(ListType<>).MakeGenericType(type)
            : typeof(List<>).MakeGenericType(type);

    public static void Set(IFilterInputTypeDescriptor descriptor, int operationId, Type type)
    {
        var operation = (FilterOperationFieldDescriptor)descriptor.Operation(operationId);
        if (typeof(IType).IsAssignableFrom(type))
        {
            operation.Type(type);
            return;
        }

        var inspector = descriptor.Extend().Context.TypeInspector;
        operation.Reference(TypeReference.Create(inspector.GetType(type, true, false), TypeContext.Input));
    }
}
