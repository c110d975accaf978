using System.Reflection;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>A field of an object type.</summary>
public sealed class ObjectField : OutputFieldBase<ObjectFieldDefinition>, IObjectField
{
    /// <summary>Creates the field.</summary>
    public ObjectField(ObjectFieldDefinition definition, int index)
        : base(definition, index)
    {
        Member = definition.Member;
        ResolverMember = definition.ResolverMember ?? definition.Member;
        SubscribeResolver = definition.SubscribeResolver;
    }

    /// <summary>The type that declares the field.</summary>
    public new ObjectType DeclaringType => (ObjectType)base.DeclaringType;

    IObjectType IObjectField.DeclaringType => DeclaringType;

    /// <inheritdoc />
    public FieldDelegate? Middleware { get; private set; }

    /// <inheritdoc />
    public FieldResolverDelegate? Resolver { get; private set; }

    /// <inheritdoc />
    public PureFieldDelegate? PureResolver { get; private set; }

    /// <inheritdoc />
    public MemberInfo? Member { get; }

    /// <inheritdoc />
    public MemberInfo? ResolverMember { get; }

    /// <summary>Starts the event stream of a subscription field.</summary>
    public SubscribeResolverDelegate? SubscribeResolver { get; internal set; }

    /// <summary>How the field reads its value straight from its parent; null when it needs a pipeline.</summary>
    internal InlineResolver? Inline { get; private set; }

    internal void Compile(CompiledField compiled)
    {
        Middleware = compiled.Middleware;
        Resolver = compiled.Resolver;
        PureResolver = compiled.PureResolver;
        Inline = compiled.Inline;
    }
}
