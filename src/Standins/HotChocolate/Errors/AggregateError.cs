namespace HotChocolate;

/// <summary>Several errors travelling as one; an error filter may return it to replace one error by many.</summary>
public class AggregateError : Error
{
    /// <summary>Bundles <paramref name="errors"/>.</summary>
    public AggregateError(IEnumerable<IError> errors)
        : base("Several errors occurred.") => Errors = errors.ToArray();

    /// <summary>Bundles <paramref name="errors"/>.</summary>
    public AggregateError(params IError[] errors)
        : this((IEnumerable<IError>)errors)
    {
    }

    /// <summary>The bundled errors.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
