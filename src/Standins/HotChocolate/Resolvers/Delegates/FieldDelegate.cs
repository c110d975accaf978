namespace HotChocolate.Resolvers;

/// <summary>One step of a field's pipeline; it sets <see cref="IMiddlewareContext.Result"/>.</summary>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);
