namespace HotChocolate.Resolvers;

/// <summary>Wraps the rest of a field's pipeline.</summary>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);
