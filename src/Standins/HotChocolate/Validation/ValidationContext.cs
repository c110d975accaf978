using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>One validation: what is validated, what was found, and what the walk learned for the rules behind it.</summary>
internal sealed class ValidationContext
{
    private int _work;

    public ValidationContext(
        ISchema schema,
        DocumentNode document,
        ValidationOptions options,
        IDictionary<string, object?> contextData)
    {
        Schema = schema;
        Document = document;
        Options = options;
        ContextData = contextData;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Operations.Add(operation);
            else if (definition is FragmentDefinitionNode fragment) Fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public ISchema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public IDictionary<string, object?> ContextData { get; }

    public List<OperationDefinitionNode> Operations { get; } = [];

    /// <summary>Fragments by name; of several with one name, the first.</summary>
    public Dictionary<string, FragmentDefinitionNode> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>What each field selection means in the schema; fields of unknown types are missing.</summary>
    public Dictionary<FieldNode, FieldUse> Fields { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What each definition spreads and which variables it uses, itself and without its fragments.</summary>
    public Dictionary<IExecutableDefinitionNode, DefinitionUses> Uses { get; } = new(ReferenceEqualityComparer.Instance);

    public List<IError> Errors { get; } = [];

    /// <summary>Keeps an error, as long as there are not too many.</summary>
    public void Report(IError error)
    {
        if (Errors.Count < Options.MaxAllowedErrors) Errors.Add(error);
    }

    /// <summary>Pays for work; false, with an error the first time, once the budget is spent.</summary>
    public bool Spend(int work = 1)
    {
        if (_work > Options.WorkBudget) return false;
        _work += work;
        if (_work <= Options.WorkBudget) return true;
        Report(ValidationErrors.TooComplex());
        return false;
    }

    /// <summary>The type a condition names, or null.</summary>
    public INamedType? TypeOf(NamedTypeNode reference) =>
        Schema.TryGetType<INamedType>(reference.Name.Value, out var type) ? type : null;

    /// <summary>The root type of an operation kind; null when the schema has none.</summary>
    public IObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Mutation => Schema.MutationType,
        OperationType.Subscription => Schema.SubscriptionType,
        _ => Schema.QueryType,
    };
}
