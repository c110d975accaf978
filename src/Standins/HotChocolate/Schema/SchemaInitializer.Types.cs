using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate;

// The types that were asked for by name: directives, types, extensions and roots.
internal sealed partial class SchemaInitializer
{
    private void AddDirectives()
    {
        foreach (var type in SpecifiedDirectives.Create().Concat(_builder.DirectiveTypes))
        {
            Guard(() => _registry.Add(type));
        }
    }

    private void AddTypes()
    {
        // Instances and classes of schema types come first: they decide which schema type a runtime type has.
        foreach (var type in _builder.Types.OrderBy(t => t is Type runtime && !typeof(ITypeSystemMember).IsAssignableFrom(runtime)))
        {
            Guard(() => AddType(type));
        }
    }

    private void AddType(object type)
    {
        switch (type)
        {
            case INamedTypeExtension extension:
                AddExtension((TypeSystemObjectBase)extension);
                break;

            case TypeSystemObjectBase named:
                _registry.Add(named);
                break;

            case Type schemaType when typeof(INamedTypeExtension).IsAssignableFrom(schemaType):
                AddExtension((TypeSystemObjectBase)ActivatorUtilities.CreateInstance(_context.Services, schemaType));
                break;

            case Type schemaType when typeof(TypeSystemObjectBase).IsAssignableFrom(schemaType):
                _registry.AddClass(schemaType);
                break;

            case Type { IsAbstract: true, IsSealed: true } staticClass:
                AddExtension(new StaticObjectTypeExtension(staticClass));
                break;

            case Type runtimeType when ExtensionFields.IsExtension(runtimeType):
                AddExtension((TypeSystemObjectBase)Activator.CreateInstance(
                    typeof(ObjectTypeExtension<>).MakeGenericType(runtimeType))!);
                break;

            case Type runtimeType:
                _registry.Resolve(_context.TypeInspector.GetTypeRef(runtimeType, TypeContext.Output), null);
                break;
        }
    }

    private void AddExtension(TypeSystemObjectBase extension)
    {
        _extensions.Add(extension);
        Initialize(extension);
    }

    private void AddRoots()
    {
        foreach (var (operation, given) in _builder.RootTypes)
        {
            var type = given switch
            {
                ObjectType instance => instance,
                Type schemaType when typeof(ObjectType).IsAssignableFrom(schemaType) => (ObjectType)_registry.AddClass(schemaType),
                Type runtimeType => (ObjectType)_registry.AddClass(typeof(ObjectType<>).MakeGenericType(runtimeType)),
                _ => throw new InvalidOperationException("A root type is an object type or a class.")
            };
            _registry.Add(type);
            if (RootName(operation) is { } name)
            {
                type.Definition!.Name = name;
                type.Name = name;
            }

            _roots[operation] = type;
        }

        if (_builder.ContextData.ContainsKey(WellKnownContextData.GlobalIdSupportEnabled))
        {
            AddNodeFields(_roots[OperationType.Query]);
        }
    }

    private void AddNodeFields(ObjectType queryType)
    {
        var definition = queryType.Definition!;
        NodeFields.AddTo(definition, _context);
        foreach (var reference in definition.Fields.Take(2).SelectMany(f => f.Arguments.Select(a => a.Type!).Append(f.Type!))
            .Concat(definition.GetDependencies()))
        {
            _pending.Enqueue((reference, queryType));
        }
    }

    private string? RootName(OperationType operation) => operation switch
    {
        OperationType.Query => _builder.Options.QueryTypeName,
        OperationType.Mutation => _builder.Options.MutationTypeName,
        _ => _builder.Options.SubscriptionTypeName
    };

    private void Merge(TypeSystemObjectBase extension)
    {
        var named = (INamedTypeExtension)extension;
        var context = NewContext(extension);
        foreach (var type in _registry.All.OfType<ObjectType>().Where(t => Extends(extension, named, t)).ToArray())
        {
            ((IMergesIntoType)extension).MergeInto(context, type);
        }
    }

    private bool Extends(TypeSystemObjectBase extension, INamedTypeExtension named, ObjectType type)
    {
        if (named.ExtendsType is not { } extends)
        {
            return type.Name == extension.Name
                || _roots.Any(r => ReferenceEquals(r.Value, type) && r.Key.ToString() == extension.Name);
        }

        return typeof(IType).IsAssignableFrom(extends)
            ? extends.IsInstanceOfType(type)
            : type.RuntimeType != typeof(object) && extends.IsAssignableFrom(type.RuntimeType);
    }
}
