namespace HotChocolate.Execution;

/// <summary>An error filter made of a function.</summary>
internal sealed class DelegateErrorFilter(Func<IError, IError> filter) : IErrorFilter
{
    public IError OnError(IError error) => filter(error);
}
