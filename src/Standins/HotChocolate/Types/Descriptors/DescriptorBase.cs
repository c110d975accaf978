using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The base of descriptors.</summary>
/// <typeparam name="T">The definition.</typeparam>
public abstract class DescriptorBase<T> : IDescriptor<T>, IDescriptorExtension<T>, ICreatesDefinition where T : DefinitionBase
{
    private readonly List<Action<IDescriptorContext, T>> _beforeCreate = [];
    private bool _created;

    /// <summary>Creates the descriptor.</summary>
    protected DescriptorBase(IDescriptorContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Context = context;
    }

    /// <summary>The context that all members share.</summary>
    protected internal IDescriptorContext Context { get; }

    /// <summary>The definition.</summary>
    protected internal abstract T Definition { get; protected set; }

    IDescriptorContext IDescriptorExtension<T>.Context => Context;

    T IDescriptorExtension<T>.Definition => Definition;

    /// <inheritdoc />
    public IDescriptorExtension<T> Extend() => this;

    /// <inheritdoc />
    public IDescriptorExtension<T> ExtendWith(Action<IDescriptorExtension<T>> configure)
    {
        configure(this);
        return this;
    }

    /// <summary>Completes the definition: attributes first, then the type's own rules, then the hooks.</summary>
    public T CreateDefinition()
    {
        if (_created)
        {
            return Definition;
        }

        _created = true;
        OnCreateDefinition(Definition);

        // A hook may add hooks.
        for (var i = 0; i < _beforeCreate.Count; i++)
        {
            _beforeCreate[i](Context, Definition);
        }

        return Definition;
    }

    DefinitionBase ICreatesDefinition.CreateDefinition() => CreateDefinition();

    /// <summary>Adds what the descriptor's own rules say.</summary>
    protected virtual void OnCreateDefinition(T definition)
    {
    }

    void IDescriptorExtension<T>.OnBeforeCreate(Action<T> configure) => _beforeCreate.Add((_, definition) => configure(definition));

    void IDescriptorExtension<T>.OnBeforeCreate(Action<IDescriptorContext, T> configure) => _beforeCreate.Add(configure);

    void IDescriptorExtension<T>.OnBeforeNaming(Action<ITypeCompletionContext, T> configure) =>
        Definition.AddBeforeNaming(context => configure(context, Definition));

    void IDescriptorExtension<T>.OnBeforeCompletion(Action<ITypeCompletionContext, T> configure) =>
        Definition.AddBeforeCompletion(context => configure(context, Definition));
}
