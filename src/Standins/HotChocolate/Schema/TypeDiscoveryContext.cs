using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate;

/// <summary>The default <see cref="ITypeDiscoveryContext"/>.</summary>
internal class TypeDiscoveryContext(ITypeSystemObject type, DescriptorContext context, ICollection<ISchemaError> errors, string? scope)
    : ITypeDiscoveryContext
{
    public ITypeSystemObject Type => type;

    public string? Scope => scope;

    public IDescriptorContext DescriptorContext => context;

    public IServiceProvider Services => context.Services;

    public ITypeInspector TypeInspector => context.TypeInspector;

    public IList<TypeReference> Dependencies { get; } = [];

    public void ReportError(ISchemaError error) => errors.Add(error);
}
