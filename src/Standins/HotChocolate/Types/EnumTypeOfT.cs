using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>The enum type of a .NET enum.</summary>
/// <typeparam name="T">The .NET enum.</typeparam>
public class EnumType<T> : EnumType, IEnumType<T>
{
    private readonly Action<IEnumTypeDescriptor<T>>? _configure;

    /// <summary>Creates a type that <paramref name="configure"/> describes further.</summary>
    public EnumType(Action<IEnumTypeDescriptor<T>> configure) => _configure = configure;

    /// <summary>Creates the type.</summary>
    [ActivatorUtilitiesConstructor]
    public EnumType()
    {
    }

    /// <inheritdoc />
    public bool TryGetRuntimeValue(string name, out T runtimeValue)
    {
        if (TryGetRuntimeValue(name, out object? value) && value is T typed)
        {
            runtimeValue = typed;
            return true;
        }

        runtimeValue = default!;
        return false;
    }

    /// <summary>Describes the type further.</summary>
    protected virtual void Configure(IEnumTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not used by this class.</summary>
    protected sealed override void Configure(IEnumTypeDescriptor descriptor) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override EnumTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new EnumTypeDescriptor<T>(context.DescriptorContext);
        Configure((IEnumTypeDescriptor<T>)descriptor);
        return descriptor.CreateDefinition();
    }
}
