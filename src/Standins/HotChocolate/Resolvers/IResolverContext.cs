using System.Collections.Immutable;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Resolvers;

/// <summary>What a resolver can reach.</summary>
public interface IResolverContext : IHasContextData
{
    /// <summary>The schema.</summary>
    ISchema Schema { get; }

    /// <summary>The type that the field belongs to.</summary>
    IObjectType ObjectType { get; }

    /// <summary>The operation that is executed.</summary>
    IOperation Operation { get; }

    /// <summary>The field's selection.</summary>
    ISelection Selection { get; }

    /// <summary>The variables.</summary>
    IVariableValueCollection Variables { get; }

    /// <summary>The response path.</summary>
    Path Path { get; }

    /// <summary>The services of the resolver.</summary>
    IServiceProvider Services { get; set; }

    /// <summary>The services of the request.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>The field's name in the response.</summary>
    string ResponseName { get; }

    /// <summary>True when the field reported errors.</summary>
    bool HasErrors { get; }

    /// <summary>State that this field and all fields below it see.</summary>
    IImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>State that this field's own pipeline sees.</summary>
    IImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>Ends the work when the request is aborted or takes too long.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The object that the field belongs to.</summary>
    /// <exception cref="GraphQLException">The object has another type (code HC0053).</exception>
    T Parent<T>();

    /// <summary>The value of an argument.</summary>
    /// <exception cref="GraphQLException">The argument was refused.</exception>
    T ArgumentValue<T>(string name);

    /// <summary>The literal of an argument, variables replaced.</summary>
    TValueNode ArgumentLiteral<TValueNode>(string name) where TValueNode : IValueNode;

    /// <summary>The value of an argument, told from one that was left out.</summary>
    Optional<T> ArgumentOptional<T>(string name);

    /// <summary>The kind of an argument's literal.</summary>
    ValueKind ArgumentKind(string name);

    /// <summary>A service.</summary>
    T Service<T>() where T : notnull;

    /// <summary>A keyed service.</summary>
    T? Service<T>(object key) where T : notnull;

    /// <summary>An instance of a resolver class.</summary>
    T Resolver<T>();

    /// <summary>A service.</summary>
    object Service(Type service);

    /// <summary>Reports an error; the resolver goes on.</summary>
    void ReportError(string errorMessage);

    /// <summary>Reports an error; the resolver goes on.</summary>
    void ReportError(IError error);

    /// <summary>Reports an exception; the resolver goes on.</summary>
    void ReportError(Exception exception, Action<IErrorBuilder>? configure = null);

    /// <summary>The selections below a selection (this field's by default) on one object type, skipped ones left out.</summary>
    IReadOnlyList<ISelection> GetSelections(IObjectType typeContext, ISelection? selection = null, bool allowInternals = false);

    /// <summary>The selections below this field.</summary>
    ISelectionCollection Select();

    /// <summary>The selections of one name below this field.</summary>
    ISelectionCollection Select(string fieldName);

    /// <summary>The instance of the query class.</summary>
    T GetQueryRoot<T>();

    /// <summary>A copy with its own state.</summary>
    IResolverContext Clone();
}
