using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>What descriptors of object types share.</summary>
public abstract class ObjectTypeDescriptorBase : DescriptorBase<ObjectTypeDefinition>
{
    private readonly List<ObjectFieldDescriptor> _fields = [];

    private protected ObjectTypeDescriptorBase(IDescriptorContext context)
        : base(context) => FieldBinding = context.Options.DefaultBindingBehavior;

    /// <inheritdoc />
    protected internal override ObjectTypeDefinition Definition { get; protected set; } = new();

    private protected BindingBehavior FieldBinding { get; set; }

    private protected Type FieldSource => Definition.FieldBindingType ?? Definition.RuntimeType;

    /// <summary>The runtime type of the field's parents; of an extension that is the extended type.</summary>
    private protected Type ParentType => Definition.ExtendsType is { } extends && !typeof(IType).IsAssignableFrom(extends)
        ? extends
        : Definition.RuntimeType;

    private protected bool BindsMembers { get; set; }

    private protected ObjectFieldDescriptor FieldByName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var field = _fields.FirstOrDefault(f => f.Definition.Name == name);
        if (field is null)
        {
            field = new ObjectFieldDescriptor(Context, name) { Definition = { SourceType = ParentType } };
            _fields.Add(field);
        }

        return field;
    }

    private protected ObjectFieldDescriptor FieldByMember(MemberInfo member, Type? owner = null)
    {
        var field = _fields.FirstOrDefault(f => f.Definition.Member is { } existing
            && existing.Name == member.Name && existing.DeclaringType == member.DeclaringType);
        if (field is null)
        {
            field = new ObjectFieldDescriptor(Context, member, ParentType, owner ?? member.ReflectedType);
            _fields.Add(field);
        }

        return field;
    }

    private protected ObjectFieldDescriptor FieldByExpression(LambdaExpression expression) =>
        FieldByMember(expression.ExtractMember(), expression.Parameters[0].Type);

    private protected void SetName(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Definition.Name = value;
    }

    private protected void AddInterface(Type type) =>
        Definition.Interfaces.Add(Context.TypeInspector.GetTypeRef(type, TypeContext.Output));

    private protected void AddInterface(InterfaceType type) => Definition.Interfaces.Add(TypeReference.Create(type));

    private protected void AddInterface(NamedTypeNode type) =>
        Definition.Interfaces.Add(TypeReference.Create(type, TypeContext.Output));

    private protected void AddDirective(object directive) => Definition.Directives.AddDirective(directive, Context.TypeInspector);

    /// <inheritdoc />
    protected override void OnCreateDefinition(ObjectTypeDefinition definition)
    {
        var owner = FieldSource;
        if (!definition.AttributesApplied && owner != typeof(object))
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, owner);
        }

        if (BindsMembers && FieldBinding == BindingBehavior.Implicit && owner != typeof(object))
        {
            BindImplicitly(definition, owner);
        }

        foreach (var field in _fields)
        {
            var created = field.CreateDefinition();
            if (!created.Ignore)
            {
                definition.Fields.Add(created);
            }
        }
    }

    private void BindImplicitly(ObjectTypeDefinition definition, Type owner)
    {
        var flags = definition.FieldBindingFlags == FieldBindingFlags.Default
            ? Context.Options.DefaultFieldBindingFlags
            : definition.FieldBindingFlags;
        var named = _fields.ToList();
        _fields.Clear();
        foreach (var member in Context.TypeInspector.GetMembers(owner, includeStatic: flags.HasFlag(FieldBindingFlags.Static)))
        {
            var explicitField = named.FirstOrDefault(f => f.Definition.Member is { } m
                && m.Name == member.Name && m.DeclaringType == member.DeclaringType);
            _fields.Add(explicitField ?? new ObjectFieldDescriptor(Context, member, ParentType, owner));
        }

        // A field that was configured by name takes the place of the member of that name.
        foreach (var field in named.Where(f => !_fields.Contains(f)))
        {
            var place = _fields.FindIndex(f => f.Definition.Name == field.Definition.Name);
            if (place >= 0)
            {
                _fields[place] = field;
            }
            else
            {
                _fields.Add(field);
            }
        }
    }
}
