using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Store.Reads.Scalars;

namespace DefiPay.Store.Reads;

/// <summary>A decoded event of an indexed contract.</summary>
public sealed class ContractEvent
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Height of its block.</summary>
    public long BlockNumber { get; set; }

    /// <summary>Position in the block: transaction order, then log order.</summary>
    public int LogIndex { get; set; }

    /// <summary>Hash of its block.</summary>
    [Hash]
    public string BlockHash { get; set; } = "";

    /// <summary>Its transaction.</summary>
    [Hash]
    public string TransactionHash { get; set; } = "";

    /// <summary>The contract that logged it.</summary>
    [Address]
    public string Contract { get; set; } = "";

    /// <summary>The event's name: <c>TransferLog</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Named arguments, integers as decimal strings; the raw bytes in hex where <see cref="Note"/> is set.</summary>
    [NoFilter]
    public JsonElement Arguments { get; set; }

    /// <summary>Null, or why the log could not be decoded.</summary>
    public string? Note { get; set; }

    /// <summary>Its block's time, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>How sure it is that its block stays.</summary>
    public Finality Finality { get; set; }
}
