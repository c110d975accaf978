using DefiPay.Chains;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>Decodes as a node does that forgot the contracts of blocks it dropped.</summary>
internal sealed class CanonicalDecoder(SimulatedChain chain) : IEventDecoder
{
    public ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken) => chain.Holds(log.TransactionHash)
        ? chain.DecodeAsync(log, cancellationToken)
        : throw new RetryableException($"The simulated node has no code of {log.Contract}.");
}
