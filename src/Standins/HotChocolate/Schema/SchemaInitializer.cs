using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using HotChocolate.Types.Introspection;

namespace HotChocolate;

/// <summary>Builds a schema: finds all types, merges extensions, names, completes and compiles.</summary>
internal sealed partial class SchemaInitializer
{
    private readonly SchemaBuilder _builder;
    private readonly DescriptorContext _context;
    private readonly TypeRegistry _registry;
    private readonly List<ISchemaError> _errors = [];
    private readonly Queue<(TypeReference Reference, ITypeSystemObject User)> _pending = new();
    private readonly List<TypeSystemObjectBase> _extensions = [];
    private readonly Dictionary<OperationType, ObjectType> _roots = [];

    public SchemaInitializer(SchemaBuilder builder, DescriptorContext context)
    {
        _builder = builder;
        _context = context;
        _registry = new TypeRegistry(builder, context) { Added = Initialize };
    }

    public Schema Build()
    {
        if (!_builder.RootTypes.ContainsKey(OperationType.Query))
        {
            throw SchemaErrors.NoQueryType();
        }

        AddDirectives();
        AddTypes();
        AddRoots();
        IntrospectionTypes.AddTo(_registry, _roots[OperationType.Query], EnqueueField);
        DiscoverAll();
        foreach (var extension in _extensions)
        {
            Guard(() => Merge(extension));
        }

        InferInterfaces();
        ForEach((type, context) => type.CompleteName(context));
        Guard(_registry.SetNames);
        Complete();
        ThrowIfFailed();
        return Finish();
    }

    private void Initialize(TypeSystemObjectBase type)
    {
        var discovery = new TypeDiscoveryContext(type, _context, _errors, type.Scope);
        type.Initialize(discovery);
        foreach (var interceptor in _builder.Interceptors)
        {
            interceptor.OnAfterInitialize(discovery, type.CurrentDefinition!);
        }

        foreach (var dependency in discovery.Dependencies)
        {
            _pending.Enqueue((dependency, type));
        }

        if (type is ObjectType { Definition: { } definition })
        {
            EnqueueField(IntrospectionTypes.TypeName(_context), definition, type);
        }
    }

    private void EnqueueField(ObjectFieldDefinition field, ObjectTypeDefinition type, ITypeSystemObject user)
    {
        type.Fields.Insert(0, field);
        _pending.Enqueue((field.Type!, user));
        foreach (var argument in field.GetArguments())
        {
            _pending.Enqueue((argument.Type!, user));
        }
    }

    private void DiscoverAll()
    {
        while (_pending.TryDequeue(out var next))
        {
            Guard(() =>
            {
                if (!_registry.Discover(next.Reference))
                {
                    throw SchemaErrors.UnknownType(next.User, next.Reference);
                }
            });
        }

        ThrowIfFailed();
    }

    /// <summary>An object type implements the interface types whose runtime types its own implements.</summary>
    private void InferInterfaces()
    {
        var interfaces = _registry.All.OfType<InterfaceType>().Where(i => i.RuntimeType != typeof(object)).ToArray();
        foreach (var type in _registry.All.OfType<ObjectType>().Where(t => t.RuntimeType != typeof(object)))
        {
            foreach (var implemented in interfaces.Where(i => i.RuntimeType.IsAssignableFrom(type.RuntimeType)))
            {
                type.Definition!.Interfaces.Add(TypeReference.Create(implemented));
            }
        }
    }

    private void Complete()
    {
        ThrowIfFailed();
        ForEach((type, context) =>
        {
            foreach (var interceptor in _builder.Interceptors)
            {
                interceptor.OnBeforeCompleteType(context, type.CurrentDefinition!);
            }

            type.CompleteType(context);
        });
        ThrowIfFailed();
        ForEach((type, context) => type.MakeExecutable(context));
        ThrowIfFailed();
        ForEach((type, context) =>
        {
            foreach (var interceptor in _builder.Interceptors)
            {
                interceptor.OnBeforeCompleteMetadata(context, type.CurrentDefinition!);
            }

            type.CompleteMetadata(context);
        });
        ThrowIfFailed();
        if (_builder.Options.StrictValidation)
        {
            SchemaChecks.Run(_registry.All, _context, _errors);
        }
    }

    private Schema Finish()
    {
        ForEach((type, context) => type.FinalizeType(context));
        var schema = new Schema(new SchemaParts(
            _builder.ContextData.TryGetValue(WellKnownContextData.SchemaName, out var name) && name is string text ? text : "_Default",
            _context.Services,
            _roots[OperationType.Query],
            _roots.GetValueOrDefault(OperationType.Mutation),
            _roots.GetValueOrDefault(OperationType.Subscription),
            _registry.All.OfType<INamedType>().ToArray(),
            _registry.All.OfType<DirectiveType>().ToArray(),
            new Dictionary<string, object?>(_builder.ContextData)));
        _context.SchemaCreated(schema);
        return schema;
    }

    private void ForEach(Action<TypeSystemObjectBase, TypeCompletionContext> step)
    {
        for (var i = 0; i < _registry.All.Count; i++)
        {
            var type = _registry.All[i];
            Guard(() => step(type, NewContext(type)));
        }
    }

    private TypeCompletionContext NewContext(TypeSystemObjectBase type) =>
        new(type, _context, _errors, _registry, RootOf(type));

    private OperationType? RootOf(TypeSystemObjectBase type)
    {
        foreach (var (operation, root) in _roots)
        {
            if (ReferenceEquals(root, type))
            {
                return operation;
            }
        }

        return null;
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SchemaException exception)
        {
            _errors.AddRange(exception.Errors);
        }
    }

    private void ThrowIfFailed()
    {
        if (_errors.Count > 0)
        {
            throw new SchemaException(_errors.ToArray());
        }
    }
}
