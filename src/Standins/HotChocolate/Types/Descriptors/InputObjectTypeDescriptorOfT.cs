using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IInputObjectTypeDescriptor{T}"/>.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class InputObjectTypeDescriptor<T> : InputObjectTypeDescriptor, IInputObjectTypeDescriptor<T>
{
    private BindingBehavior _binding;

    /// <summary>Describes the type of <typeparamref name="T"/>.</summary>
    public InputObjectTypeDescriptor(IDescriptorContext context)
        : base(context, typeof(T)) => _binding = context.Options.DefaultBindingBehavior;

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Name(string value) => Do(() => Name(value));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Description(string? value) => Do(() => Description(value));

    /// <inheritdoc />
    public IInputObjectTypeDescriptor<T> BindFields(BindingBehavior behavior) => Do(() => _binding = behavior);

    /// <inheritdoc />
    public IInputObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    /// <inheritdoc />
    public IInputObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    /// <inheritdoc />
    public IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property) =>
        FieldByProperty(property.ExtractMember() as PropertyInfo
            ?? throw new ArgumentException("The expression has to name a property.", nameof(property)));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Directive<TDirective>(TDirective directiveInstance) =>
        Do(() => Directive(directiveInstance));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Directive<TDirective>() => Do(() => Directive(new TDirective()));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Directive(name, arguments));

    /// <inheritdoc />
    protected override void BindMembers(InputObjectTypeDefinition definition)
    {
        if (_binding == BindingBehavior.Explicit)
        {
            return;
        }

        var named = Fields.ToList();
        Fields.Clear();
        foreach (var property in Context.TypeInspector.GetMembers(typeof(T)).OfType<PropertyInfo>().Where(CanBeSet))
        {
            var existing = named.FirstOrDefault(f => f.Definition.Property?.Name == property.Name);
            Fields.Add(existing ?? new InputFieldDescriptor(Context, property));
        }

        foreach (var field in named.Where(f => !Fields.Contains(f)))
        {
            Fields.Add(field);
        }
    }

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } || InputFieldDescriptor.PrimaryParameter(property) is not null;

    private InputObjectTypeDescriptor<T> Do(Action action)
    {
        action();
        return this;
    }
}
