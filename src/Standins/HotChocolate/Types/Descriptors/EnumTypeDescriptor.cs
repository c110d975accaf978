using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IEnumTypeDescriptor"/>.</summary>
public class EnumTypeDescriptor : DescriptorBase<EnumTypeDefinition>, IEnumTypeDescriptor
{
    private readonly List<EnumValueDescriptor> _values = [];

    /// <summary>Describes a type without a .NET enum.</summary>
    public EnumTypeDescriptor(IDescriptorContext context)
        : base(context)
    {
    }

    /// <summary>Describes the type of a .NET enum.</summary>
    public EnumTypeDescriptor(IDescriptorContext context, Type runtimeType)
        : base(context)
    {
        Definition.RuntimeType = runtimeType;
        Definition.Name = context.Naming.GetTypeName(runtimeType, TypeKind.Enum);
        Definition.Description = context.Naming.GetTypeDescription(runtimeType, TypeKind.Enum);
        Definition.ValueBindingBehavior = context.Options.DefaultBindingBehavior;
    }

    /// <inheritdoc />
    protected internal override EnumTypeDefinition Definition { get; protected set; } = new();

    /// <inheritdoc />
    public IEnumTypeDescriptor Name(string value) => Do(() => Definition.Name = value);

    /// <inheritdoc />
    public IEnumTypeDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IEnumValueDescriptor Value<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var descriptor = _values.FirstOrDefault(v => Equals(v.Definition.RuntimeValue, value));
        if (descriptor is null)
        {
            descriptor = new EnumValueDescriptor(Context, value);
            _values.Add(descriptor);
        }

        return descriptor;
    }

    /// <inheritdoc />
    public IEnumTypeDescriptor BindValues(BindingBehavior behavior) => Do(() => Definition.ValueBindingBehavior = behavior);

    /// <inheritdoc />
    public IEnumTypeDescriptor BindValuesExplicitly() => BindValues(BindingBehavior.Explicit);

    /// <inheritdoc />
    public IEnumTypeDescriptor BindValuesImplicitly() => BindValues(BindingBehavior.Implicit);

    /// <inheritdoc />
    public IEnumTypeDescriptor NameComparer(IEqualityComparer<string> comparer) => Do(() => Definition.NameComparer = comparer);

    /// <inheritdoc />
    public IEnumTypeDescriptor ValueComparer(IEqualityComparer<object> comparer) => Do(() => Definition.ValueComparer = comparer);

    /// <inheritdoc />
    public IEnumTypeDescriptor Directive<TDirective>(TDirective directiveInstance) where TDirective : class =>
        Do(() => Definition.Directives.AddDirective(directiveInstance, Context.TypeInspector));

    /// <inheritdoc />
    public IEnumTypeDescriptor Directive<TDirective>() where TDirective : class, new() => Directive(new TDirective());

    /// <inheritdoc />
    public IEnumTypeDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Definition.Directives.AddDirective(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(EnumTypeDefinition definition)
    {
        if (!definition.AttributesApplied && definition.RuntimeType != typeof(object))
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, definition.RuntimeType);
        }

        if (definition.ValueBindingBehavior == BindingBehavior.Implicit && definition.RuntimeType.IsEnum)
        {
            // Declaration order, which Enum.GetValues does not keep.
            var values = definition.RuntimeType
                .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
                .Select(f => f.GetValue(null)!);
            foreach (var value in values)
            {
                Value(value);
            }
        }

        foreach (var value in _values)
        {
            var created = value.CreateDefinition();
            if (!created.Ignore)
            {
                definition.Values.Add(created);
            }
        }
    }

    private EnumTypeDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
