using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The base of schema members with a definition.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class TypeSystemObjectBase<TDefinition> : TypeSystemObjectBase where TDefinition : DefinitionBase
{
    private TDefinition? _definition;

    /// <summary>The definition while the member is built; null afterwards.</summary>
    protected internal TDefinition? Definition => _definition;

    internal override DefinitionBase? CurrentDefinition => _definition;

    internal sealed override void Initialize(ITypeDiscoveryContext context)
    {
        _definition ??= CreateDefinition(context);
        if (!string.IsNullOrEmpty(_definition.Name))
        {
            Name = _definition.Name;
        }

        RegisterDependencies(context, _definition);
    }

    internal void RegisterDependencies(ITypeDiscoveryContext context, TDefinition definition)
    {
        OnRegisterDependencies(context, definition);
        Register(context, definition);
    }

    internal sealed override void CompleteName(ITypeCompletionContext context)
    {
        RunNaming(context, _definition!);
        if (!string.IsNullOrEmpty(_definition!.Name))
        {
            Name = _definition.Name;
        }
        else if (Name.Length == 0)
        {
            throw SchemaErrors.NoName(this);
        }
    }

    internal sealed override void CompleteType(ITypeCompletionContext context)
    {
        RunCompletion(context, _definition!);
        Description ??= _definition!.Description;
        ContextData = _definition!.GetContextData();
        OnCompleteType(context, _definition);
    }

    internal sealed override void CompleteMetadata(ITypeCompletionContext context) => OnCompleteMetadata(context, _definition!);

    internal sealed override void MakeExecutable(ITypeCompletionContext context) => OnMakeExecutable(context, _definition!);

    internal sealed override void FinalizeType(ITypeCompletionContext context)
    {
        OnFinalizeType(context, _definition!);
        ContextData = _definition!.GetContextData();
        _definition = null;
    }

    /// <summary>First step: makes the definition.</summary>
    protected abstract TDefinition CreateDefinition(ITypeDiscoveryContext context);

    /// <summary>Second step: names the types that this member needs.</summary>
    protected virtual void OnRegisterDependencies(ITypeDiscoveryContext context, TDefinition definition)
    {
    }

    /// <summary>Third step: all types have their names; creates the fields or values.</summary>
    protected virtual void OnCompleteType(ITypeCompletionContext context, TDefinition definition)
    {
    }

    /// <summary>Fourth step: applies directives.</summary>
    protected virtual void OnCompleteMetadata(ITypeCompletionContext context, TDefinition definition)
    {
    }

    /// <summary>Fifth step: compiles resolvers and the creation of inputs.</summary>
    protected virtual void OnMakeExecutable(ITypeCompletionContext context, TDefinition definition)
    {
    }

    /// <summary>Last step: the definition is dropped afterwards.</summary>
    protected virtual void OnFinalizeType(ITypeCompletionContext context, TDefinition definition)
    {
    }

    private static void Register(ITypeDiscoveryContext context, DefinitionBase definition)
    {
        foreach (var dependency in definition.GetDependencies())
        {
            context.Dependencies.Add(dependency);
        }

        foreach (var child in definition.Children)
        {
            if (child is FieldDefinitionBase { Type: { } type })
            {
                context.Dependencies.Add(type);
            }

            Register(context, child);
        }
    }

    private static void RunNaming(ITypeCompletionContext context, DefinitionBase definition)
    {
        definition.RunBeforeNaming(context);
        foreach (var child in definition.Children)
        {
            RunNaming(context, child);
        }
    }

    private static void RunCompletion(ITypeCompletionContext context, DefinitionBase definition)
    {
        definition.RunBeforeCompletion(context);
        foreach (var child in definition.Children)
        {
            RunCompletion(context, child);
        }
    }
}
