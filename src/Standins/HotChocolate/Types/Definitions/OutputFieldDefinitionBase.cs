namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a field of an object or interface.</summary>
public abstract class OutputFieldDefinitionBase : FieldDefinitionBase
{
    private List<ArgumentDefinition>? _arguments;

    /// <summary>The arguments.</summary>
    public IList<ArgumentDefinition> Arguments => _arguments ??= [];

    internal IReadOnlyList<ArgumentDefinition> GetArguments() => _arguments ?? [];

    internal override IEnumerable<DefinitionBase> Children => GetArguments();
}
