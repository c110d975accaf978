// The platform's namespace: a receipt shows an exception by its full type name, and users and tools match on it.
namespace Stratis.SmartContracts.RuntimeObserver;

/// <summary>A frame allocated more than its memory limit. The call fails; unused gas is returned.</summary>
/// <param name="limit">Units the frame had been given.</param>
public sealed class MemoryConsumptionException(ulong limit) : Exception(
    $"Smart contract has allocated too much memory. Spent more than {limit} memory units when allocating strings or arrays.");
