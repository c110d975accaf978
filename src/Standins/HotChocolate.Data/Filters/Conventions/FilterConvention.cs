using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Filters;

/// <summary>The default <see cref="IFilterConvention"/>: says what it is configured to say.</summary>
public class FilterConvention : Convention<FilterConventionDefinition>, IFilterConvention
{
    private const string TypeSuffix = "Type";
    private const string FilterSuffix = "FilterInput";

    private readonly Action<IFilterConventionDescriptor>? _configure;
    private INamingConventions? _naming;
    private ITypeInspector? _inspector;

    /// <summary>Creates a convention that a derived class configures.</summary>
    protected FilterConvention()
    {
    }

    /// <summary>Creates a convention.</summary>
    public FilterConvention(Action<IFilterConventionDescriptor> configure) => _configure = configure;

    private FilterConventionDefinition Rules => Definition ?? throw new InvalidOperationException("The convention is not initialised.");

    /// <inheritdoc />
    public virtual string GetTypeName(Type runtimeType)
    {
        if (!typeof(FilterInputType).IsAssignableFrom(runtimeType))
        {
            return _naming!.GetTypeName(runtimeType) + FilterSuffix;
        }

        if (!runtimeType.IsGenericType)
        {
            return runtimeType.Name.EndsWith(TypeSuffix, StringComparison.Ordinal)
                ? runtimeType.Name[..^TypeSuffix.Length]
                : runtimeType.Name;
        }

        var argument = runtimeType.GetGenericArguments()[0];
        var definition = runtimeType.GetGenericTypeDefinition();
        return definition == typeof(FilterInputType<>) ? GetTypeName(argument)
            : definition == typeof(EnumOperationFilterInputType<>) ? _naming!.GetTypeName(argument) + "OperationFilterInput"
            : definition == typeof(ComparableOperationFilterInputType<>) ? $"Comparable{_naming!.GetTypeName(argument)}OperationFilterInput"
            : definition != typeof(ListFilterInputType<>) ? _naming!.GetTypeName(runtimeType) + FilterSuffix
            : typeof(IComparableOperationFilterInputType).IsAssignableFrom(argument)
                || typeof(StringOperationFilterInputType).IsAssignableFrom(argument) ? "List" + GetTypeName(argument)
            : "ListFilterInputTypeOf" + GetTypeName(argument);
    }

    /// <inheritdoc />
    public virtual string? GetTypeDescription(Type runtimeType) => _naming!.GetTypeDescription(runtimeType, TypeKind.InputObject);

    /// <inheritdoc />
    public virtual string GetFieldName(MemberInfo member) => _naming!.GetMemberName(member, MemberKind.InputObjectField);

    /// <inheritdoc />
    public virtual string? GetFieldDescription(MemberInfo member)
        => _naming!.GetMemberDescription(member, MemberKind.InputObjectField);

    /// <inheritdoc />
    public virtual ExtendedTypeReference GetFieldType(MemberInfo member)
        => _inspector!.GetTypeRef(FindFilter(_inspector.GetReturnType(member, ignoreAttributes: true)), TypeContext.Input, Scope);

    /// <inheritdoc />
    public string GetOperationName(int operationId)
        => Rules.Operations.TryGetValue(operationId, out var operation) && operation.Name is { } name
            ? name
            : throw new SchemaException(SchemaErrorBuilder.New()
                .SetMessage($"The filter operation with id {operationId} has no name. Call `AddDefaults()` on the filter convention.")
                .Build());

    /// <inheritdoc />
    public string? GetOperationDescription(int operationId) => Rules.Operations.GetValueOrDefault(operationId).Description;

    /// <inheritdoc />
    public string GetArgumentName() => Rules.ArgumentName;

    /// <inheritdoc />
    public bool IsAndAllowed() => Rules.UseAnd;

    /// <inheritdoc />
    public bool IsOrAllowed() => Rules.UseOr;

    /// <inheritdoc />
    protected override FilterConventionDefinition CreateDefinition(IConventionContext context)
    {
        _naming = context.DescriptorContext.Naming;
        _inspector = context.DescriptorContext.TypeInspector;
        var definition = new FilterConventionDefinition();
        Configure(new FilterConventionDescriptor(definition));
        return definition;
    }

    /// <summary>Says what the convention says.</summary>
    protected virtual void Configure(IFilterConventionDescriptor descriptor) => _configure?.Invoke(descriptor);

    private Type FindFilter(IExtendedType type)
    {
        if (Rules.Bindings.TryGetValue(type.Source, out var bound))
        {
            return bound;
        }

        if (type is { IsArrayOrList: true, ElementType: { } element })
        {
            return typeof(ListFilterInputType<>).MakeGenericType(FindFilter(element));
        }

        // A nullable enum keeps its `Nullable<>`, as it is a filter of its own.
        return type.Type.IsEnum
            ? typeof(EnumOperationFilterInputType<>).MakeGenericType(type.Source)
            : typeof(FilterInputType<>).MakeGenericType(type.Type);
    }
}
