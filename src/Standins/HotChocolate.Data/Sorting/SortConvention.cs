using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Sorting;

/// <summary>The default <see cref="ISortConvention"/>: says what it is configured to say.</summary>
public class SortConvention : Convention<SortConventionDefinition>, ISortConvention
{
    private readonly Action<ISortConventionDescriptor>? _configure;
    private INamingConventions? _naming;
    private ITypeInspector? _inspector;

    /// <summary>Creates a convention that a derived class configures.</summary>
    protected SortConvention()
    {
    }

    /// <summary>Creates a convention.</summary>
    public SortConvention(Action<ISortConventionDescriptor> configure) => _configure = configure;

    private SortConventionDefinition Rules => Definition ?? throw new InvalidOperationException("The convention is not initialised.");

    /// <inheritdoc />
    public virtual string GetTypeName(Type runtimeType)
    {
        if (!typeof(SortInputType).IsAssignableFrom(runtimeType))
        {
            return _naming!.GetTypeName(runtimeType) + "SortInput";
        }

        return runtimeType.IsGenericType
            ? GetTypeName(runtimeType.GetGenericArguments()[0])
            : runtimeType.Name.EndsWith("Type", StringComparison.Ordinal) ? runtimeType.Name[..^4] : runtimeType.Name;
    }

    /// <inheritdoc />
    public virtual string? GetTypeDescription(Type runtimeType) => _naming!.GetTypeDescription(runtimeType, TypeKind.InputObject);

    /// <inheritdoc />
    public virtual string GetFieldName(MemberInfo member) => _naming!.GetMemberName(member, MemberKind.InputObjectField);

    /// <inheritdoc />
    public virtual string? GetFieldDescription(MemberInfo member)
        => _naming!.GetMemberDescription(member, MemberKind.InputObjectField);

    /// <inheritdoc />
    public string GetArgumentName() => Rules.ArgumentName;

    ExtendedTypeReference? ISortConvention.TryGetFieldType(MemberInfo member)
    {
        var type = _inspector!.GetReturnType(member, ignoreAttributes: true);
        var sortType = Rules.Bindings.TryGetValue(type.Source, out var bound) ? bound
            : type.IsArrayOrList ? null
            : type.Type.IsClass || type.IsInterface ? typeof(SortInputType<>).MakeGenericType(type.Type)
            : Rules.DefaultBinding;
        return sortType is null ? null : _inspector.GetTypeRef(sortType, TypeContext.Input, Scope);
    }

    /// <inheritdoc />
    protected override SortConventionDefinition CreateDefinition(IConventionContext context)
    {
        _naming = context.DescriptorContext.Naming;
        _inspector = context.DescriptorContext.TypeInspector;
        var definition = new SortConventionDefinition();
        Configure(new SortConventionDescriptor(definition));
        return definition;
    }

    /// <summary>Says what the convention says.</summary>
    protected virtual void Configure(ISortConventionDescriptor descriptor) => _configure?.Invoke(descriptor);
}
