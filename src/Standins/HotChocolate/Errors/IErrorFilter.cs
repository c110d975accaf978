namespace HotChocolate;

/// <summary>Sees every error before it is written and may replace it.</summary>
public interface IErrorFilter
{
    /// <summary>Returns the error to write; an <see cref="AggregateError"/> becomes several.</summary>
    IError OnError(IError error);
}
