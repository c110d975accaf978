namespace DefiPay.Chains;

/// <summary>Turns a raw log into a named event with named arguments, by what the contract itself says of its logs.</summary>
public interface IEventDecoder
{
    /// <summary>
    /// Decodes one log. The same log always gives the same event: what a contract says of its logs never changes.
    /// </summary>
    /// <returns>The event; one that cannot be decoded comes with its bytes and a <see cref="DecodedEvent.Note"/>, never as an exception.</returns>
    /// <exception cref="RetryableException">The node, which holds the contract's code, cannot be asked now.</exception>
    ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken);
}
