using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IEnumTypeDescriptor{TRuntimeType}"/>.</summary>
/// <typeparam name="T">The .NET enum.</typeparam>
public class EnumTypeDescriptor<T> : EnumTypeDescriptor, IEnumTypeDescriptor<T>
{
    /// <summary>Describes the type of <typeparamref name="T"/>.</summary>
    public EnumTypeDescriptor(IDescriptorContext context)
        : base(context, typeof(T))
    {
    }

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Name(string value) => Do(() => Name(value));

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Description(string? value) => Do(() => Description(value));

    /// <inheritdoc />
    public IEnumValueDescriptor Value(T value) => Value<T>(value);

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.BindValues(BindingBehavior behavior) => Do(() => BindValues(behavior));

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.BindValuesExplicitly() => Do(() => BindValuesExplicitly());

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.BindValuesImplicitly() => Do(() => BindValuesImplicitly());

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Directive<TDirective>(TDirective directiveInstance) =>
        Do(() => Directive(directiveInstance));

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Directive<TDirective>() => Do(() => Directive(new TDirective()));

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Directive(name, arguments));

    private EnumTypeDescriptor<T> Do(Action action)
    {
        action();
        return this;
    }
}
