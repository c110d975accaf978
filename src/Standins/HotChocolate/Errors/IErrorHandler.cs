namespace HotChocolate;

/// <summary>Runs the registered <see cref="IErrorFilter"/>s and masks unexpected exceptions.</summary>
public interface IErrorHandler
{
    /// <summary>Passes <paramref name="error"/> through all filters.</summary>
    IError Handle(IError error);

    /// <summary>Starts the masked error that stands for an exception nobody expected.</summary>
    IErrorBuilder CreateUnexpectedError(Exception exception);
}
