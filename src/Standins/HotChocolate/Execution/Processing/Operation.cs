using System.Collections.Concurrent;
using System.Collections.Immutable;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The default <see cref="IOperation"/>. Sets below abstract types are compiled when a value of the type is met.</summary>
internal sealed class Operation : IOperation
{
    private readonly ConcurrentDictionary<(int Selection, string Type), SelectionSet> _sets = new();
    private readonly OperationCompiler _compiler;

    public Operation(string id, DocumentNode document, OperationDefinitionNode definition, ISchema schema, ObjectType rootType)
    {
        Id = id;
        Document = document;
        Definition = definition;
        Schema = schema;
        RootType = rootType;
        _compiler = new OperationCompiler(this);
        RootSet = _compiler.CompileRoot();
    }

    public string Id { get; }

    public string? Name => Definition.Name?.Value;

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    public ObjectType RootType { get; }

    public OperationType Type => Definition.Operation;

    public ISelectionSet RootSelectionSet => RootSet;

    public SelectionSet RootSet { get; }

    public ISchema Schema { get; }

    public IReadOnlyDictionary<string, object?> ContextData => ImmutableDictionary<string, object?>.Empty;

    public IReadOnlyList<IncludeCondition> Conditions => _compiler.Conditions;

    public ISelectionSet GetSelectionSet(ISelection selection, IObjectType typeContext) =>
        GetSet((Selection)selection, (ObjectType)typeContext);

    public IEnumerable<IObjectType> GetPossibleTypes(ISelection selection) =>
        Schema.GetPossibleTypes(selection.Type.NamedType());

    public SelectionSet GetSet(Selection selection, ObjectType type)
    {
        if (selection.ObjectSet is { } set && ReferenceEquals(set.Type, type))
        {
            return set;
        }

        return _sets.TryGetValue((selection.Id, type.Name), out var known)
            ? known
            : _sets.GetOrAdd((selection.Id, type.Name), _ => _compiler.CompileBelow(selection, type));
    }

    /// <summary>The conditions that hold, one bit each.</summary>
    public long Flags(IVariableValueCollection variables)
    {
        long flags = 0;
        var conditions = Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Holds(variables))
            {
                flags |= 1L << i;
            }
        }

        return flags;
    }
}
