namespace DefiPay.Chains;

/// <summary>The world failed in a way that trying again does not mend: a refusal, a wrong chain, an answer that makes no sense.</summary>
public class PermanentException : Exception
{
    /// <param name="message">What was tried, what was wrong and what would be accepted, for people.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public PermanentException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
