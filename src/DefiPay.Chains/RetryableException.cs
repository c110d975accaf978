namespace DefiPay.Chains;

/// <summary>The world failed in a way that may pass: a node that is down, a connection that was cut, an answer that came too late.</summary>
public sealed class RetryableException : Exception
{
    /// <param name="message">What was tried and what happened, for people.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public RetryableException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
