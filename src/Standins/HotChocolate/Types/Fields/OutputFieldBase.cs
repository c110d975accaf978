using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The base of object and interface fields.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class OutputFieldBase<TDefinition> : FieldBase<TDefinition>, IOutputField where TDefinition : OutputFieldDefinitionBase
{
    private protected OutputFieldBase(TDefinition definition, int index)
        : base(definition, index)
    {
    }

    IComplexOutputType IOutputField.DeclaringType => (IComplexOutputType)DeclaringType;

    /// <inheritdoc />
    public bool IsIntrospectionField => Flags.HasFlag(FieldFlags.Introspection);

    /// <inheritdoc />
    public IOutputType Type { get; private set; } = null!;

    /// <summary>The arguments.</summary>
    public FieldCollection<Argument> Arguments { get; private set; } = FieldCollection<Argument>.Empty;

    IFieldCollection<IInputField> IOutputField.Arguments => Arguments;

    /// <inheritdoc />
    public override Type RuntimeType => Type.ToRuntimeType();

    /// <inheritdoc />
    protected override void OnCompleteField(ITypeCompletionContext context, ITypeSystemMember declaringMember, TDefinition definition)
    {
        if (definition.Type is null)
        {
            throw SchemaErrors.NoFieldType(context.Type, Coordinate);
        }

        var type = context.GetType<IType>(definition.Type);
        Type = type.IsOutputType() ? (IOutputType)type : throw SchemaErrors.NotAnOutputType(context.Type, Coordinate, type);
        var arguments = definition.GetArguments().Where(a => !a.Ignore).ToArray();
        if (arguments.GroupBy(a => a.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw SchemaErrors.DuplicateArgument(context.Type, Coordinate, twice.Key);
        }

        Arguments = arguments.Length == 0
            ? FieldCollection<Argument>.Empty
            : new FieldCollection<Argument>(arguments.Select((a, i) => new Argument(a, i)));
        foreach (var argument in Arguments)
        {
            argument.Complete(
                context, (ITypeSystemObject)declaringMember, new SchemaCoordinate(Coordinate.Name, Coordinate.MemberName, argument.Name));
        }
    }

    /// <inheritdoc />
    protected override void OnCompleteMetadata(ITypeCompletionContext context, TDefinition definition)
    {
        foreach (var argument in Arguments)
        {
            argument.CompleteMetadata(context);
        }
    }

    /// <inheritdoc />
    protected override void OnFinalizeField(ITypeCompletionContext context, TDefinition definition)
    {
        foreach (var argument in Arguments)
        {
            argument.FinalizeField(context);
        }
    }
}
