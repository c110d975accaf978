using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>An event with where it was logged.</summary>
public interface IEventLog
{
    /// <summary>Where and when it was logged.</summary>
    FilterLog Log { get; }
}
