using System.Reflection;
using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>A field of an object type.</summary>
public interface IObjectField : IOutputField
{
    /// <summary>The type that declares the field.</summary>
    new IObjectType DeclaringType { get; }

    /// <summary>The complete pipeline, middleware included; null for a field that is only read from its parent.</summary>
    FieldDelegate? Middleware { get; }

    /// <summary>The resolver without middleware.</summary>
    FieldResolverDelegate? Resolver { get; }

    /// <summary>The synchronous resolver of a field that has no side effects and needs no services.</summary>
    PureFieldDelegate? PureResolver { get; }

    /// <summary>The member of the runtime type that the field stands for.</summary>
    MemberInfo? Member { get; }

    /// <summary>The member that resolves the field, when it is not <see cref="Member"/>.</summary>
    MemberInfo? ResolverMember { get; }
}
