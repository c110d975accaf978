using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate;

/// <summary>The default <see cref="ITypeCompletionContext"/>.</summary>
internal sealed class TypeCompletionContext(
    ITypeSystemObject type, DescriptorContext context, ICollection<ISchemaError> errors, TypeRegistry registry, OperationType? root)
    : ITypeCompletionContext
{
    public ITypeSystemObject Type => type;

    public string? Scope => (type as TypeSystemObjectBase)?.Scope;

    public IDescriptorContext DescriptorContext => context;

    public IServiceProvider Services => context.Services;

    public ITypeInspector TypeInspector => context.TypeInspector;

    public bool? IsQueryType => root == OperationType.Query;

    /// <summary>Which root type this is; null for any other type.</summary>
    internal OperationType? Root => root;

    public void ReportError(ISchemaError error) => errors.Add(error);

    public T GetType<T>(TypeReference typeRef) where T : IType
    {
        var found = registry.Resolve(typeRef, type);
        return found is T typed ? typed : throw SchemaErrors.WrongKind(type, typeRef, typeof(T), found);
    }

    public bool TryGetType<T>(TypeReference typeRef, [NotNullWhen(true)] out T? found) where T : IType
    {
        found = registry.TryResolve(typeRef) is T typed ? typed : default;
        return found is not null;
    }

    public IEnumerable<T> GetTypes<T>() where T : INamedType => registry.All.OfType<T>();

    public bool TryGetDirectiveType(string name, [NotNullWhen(true)] out DirectiveType? directiveType)
    {
        directiveType = registry.All.OfType<DirectiveType>().FirstOrDefault(d => d.Name == name);
        return directiveType is not null;
    }

    internal DirectiveType? GetDirectiveType(Type runtimeType) =>
        registry.All.OfType<DirectiveType>().FirstOrDefault(d => d.RuntimeType == runtimeType);
}
