namespace HotChocolate.Resolvers;

/// <summary>Reads a field's value straight from its parent: no context, no services, no waiting.</summary>
/// <param name="read">Reads the value.</param>
/// <param name="declaredType">The .NET type that <paramref name="read"/> returns, before boxing.</param>
/// <param name="expression">Makes the same as an expression over the parent; null when there is none.</param>
internal sealed class InlineResolver(
    Func<object, object?> read,
    Type declaredType,
    Func<System.Linq.Expressions.Expression, System.Linq.Expressions.Expression>? expression)
{
    public Func<object, object?> Read => read;

    public Type DeclaredType => declaredType;

    /// <summary>The parent is passed as <see cref="object"/>.</summary>
    public Func<System.Linq.Expressions.Expression, System.Linq.Expressions.Expression>? Expression => expression;
}
