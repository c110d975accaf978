namespace HotChocolate.Internal;

/// <summary>What a resolver's parameter is bound to.</summary>
public enum ArgumentKind
{
    /// <summary>A GraphQL argument.</summary>
    Argument,

    /// <summary>The parent object.</summary>
    Source,

    /// <summary>A service.</summary>
    Service,

    /// <summary>The schema.</summary>
    Schema,

    /// <summary>The resolver context.</summary>
    Context,

    /// <summary>The cancellation token.</summary>
    CancellationToken,

    /// <summary>State of the request.</summary>
    GlobalState,

    /// <summary>State of an ancestor.</summary>
    ScopedState,

    /// <summary>State of the field.</summary>
    LocalState,

    /// <summary>A subscription's event.</summary>
    EventMessage,

    /// <summary>Something else.</summary>
    Custom
}
