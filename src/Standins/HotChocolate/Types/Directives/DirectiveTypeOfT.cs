using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>The directive type of a .NET type; its properties are the arguments.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
public class DirectiveType<T> : DirectiveType where T : class
{
    private readonly Action<IDirectiveTypeDescriptor>? _configure;

    /// <summary>Creates the type.</summary>
    public DirectiveType()
    {
    }

    /// <summary>Creates a type that <paramref name="configure"/> describes further.</summary>
    public DirectiveType(Action<IDirectiveTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    protected override void Configure(IDirectiveTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    private protected override DirectiveTypeDescriptor NewDescriptor(IDescriptorContext context) => new(context, typeof(T));
}
