using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IInputObjectTypeDescriptor"/>.</summary>
public class InputObjectTypeDescriptor : DescriptorBase<InputObjectTypeDefinition>, IInputObjectTypeDescriptor
{
    /// <summary>Describes a type without a runtime type.</summary>
    public InputObjectTypeDescriptor(IDescriptorContext context)
        : base(context)
    {
    }

    /// <summary>Describes the type of a runtime type.</summary>
    public InputObjectTypeDescriptor(IDescriptorContext context, Type runtimeType)
        : base(context)
    {
        Definition.RuntimeType = runtimeType;
        Definition.Name = context.Naming.GetTypeName(runtimeType, TypeKind.InputObject);
        Definition.Description = context.Naming.GetTypeDescription(runtimeType, TypeKind.InputObject);
    }

    /// <inheritdoc />
    protected internal override InputObjectTypeDefinition Definition { get; protected set; } = new();

    /// <summary>The fields described so far.</summary>
    protected IList<InputFieldDescriptor> Fields { get; } = new List<InputFieldDescriptor>();

    /// <inheritdoc />
    public IInputObjectTypeDescriptor Name(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Definition.Name = value;
        return this;
    }

    /// <inheritdoc />
    public IInputObjectTypeDescriptor Description(string? value)
    {
        Definition.Description = value;
        return this;
    }

    /// <inheritdoc />
    public IInputFieldDescriptor Field(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var field = Fields.FirstOrDefault(f => f.Definition.Name == name);
        if (field is null)
        {
            field = new InputFieldDescriptor(Context, name);
            Fields.Add(field);
        }

        return field;
    }

    /// <inheritdoc />
    public IInputObjectTypeDescriptor Directive<T>(T directiveInstance) where T : class
    {
        Definition.Directives.AddDirective(directiveInstance, Context.TypeInspector);
        return this;
    }

    /// <inheritdoc />
    public IInputObjectTypeDescriptor Directive<T>() where T : class, new() => Directive(new T());

    /// <inheritdoc />
    public IInputObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Directive(new DirectiveNode(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(InputObjectTypeDefinition definition)
    {
        if (!definition.AttributesApplied && definition.RuntimeType != typeof(object))
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, definition.RuntimeType);
        }

        BindMembers(definition);
        foreach (var field in Fields)
        {
            var created = field.CreateDefinition();
            if (!created.Ignore)
            {
                definition.Fields.Add(created);
            }
        }
    }

    /// <summary>Adds the fields of the runtime type's properties.</summary>
    protected virtual void BindMembers(InputObjectTypeDefinition definition)
    {
    }

    private protected InputFieldDescriptor FieldByProperty(PropertyInfo property)
    {
        var field = Fields.FirstOrDefault(f => f.Definition.Property?.Name == property.Name);
        if (field is null)
        {
            field = new InputFieldDescriptor(Context, property);
            Fields.Add(field);
        }

        return field;
    }
}
