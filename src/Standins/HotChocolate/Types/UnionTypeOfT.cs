using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>The union of the object types whose runtime types derive from <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The common base class or interface.</typeparam>
public class UnionType<T> : UnionType
{
    /// <summary>Creates a type that <paramref name="configure"/> describes further.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure)
        : base(configure)
    {
    }

    /// <summary>Creates the type.</summary>
    [ActivatorUtilitiesConstructor]
    public UnionType()
    {
    }

    private protected override UnionTypeDescriptor NewDescriptor(IDescriptorContext context) => new(context, typeof(T));

    /// <inheritdoc />
    protected override void OnCompleteTypeSet(ITypeCompletionContext context, UnionTypeDefinition definition, ISet<ObjectType> typeSet)
    {
        base.OnCompleteTypeSet(context, definition, typeSet);
        foreach (var type in context.GetTypes<ObjectType>())
        {
            if (type.RuntimeType != typeof(object) && typeof(T).IsAssignableFrom(type.RuntimeType))
            {
                typeSet.Add(type);
            }
        }
    }
}
