using System.Buffers.Binary;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>Everything that the frames of one transaction share, with marks to go back to when a frame fails.</summary>
internal sealed class TransactionScope(ContractState state, Hash256 transactionId, ulong blockNumber, StratisAddress coinbase)
{
    private readonly List<InternalTransfer> _transfers = [];
    private readonly List<RawLog> _logs = [];
    private InternalTransfer? _initialTransfer;
    private uint _nonce;

    public ContractState State { get; } = state;

    public ulong BlockNumber { get; } = blockNumber;

    public StratisAddress Coinbase { get; } = coinbase;

    public ExecutionFuse Fuse { get; } = new();

    /// <summary>Records the transaction; null for one that is not traced.</summary>
    public ExecutionTrace? Trace { get; init; }

    public IReadOnlyList<InternalTransfer> Transfers => _transfers;

    public ScopeMark Mark() => new(State.Snapshot(), _transfers.Count, _logs.Count);

    /// <summary>Takes back what was done since the mark. Nonces stay used: a failed create uses up its address.</summary>
    public void RollbackTo(ScopeMark mark)
    {
        State.RollbackTo(mark.State);
        _transfers.RemoveRange(mark.TransferCount, _transfers.Count - mark.TransferCount);
        _logs.RemoveRange(mark.LogCount, _logs.Count - mark.LogCount);
    }

    /// <summary>The value that came with the transaction itself; it is no internal transfer but counts as balance.</summary>
    public void SetInitialTransfer(InternalTransfer transfer) => _initialTransfer = transfer;

    public void AddTransfer(InternalTransfer transfer) => _transfers.Add(transfer);

    public void AddLog(RawLog log) => _logs.Add(log);

    /// <summary>Serialises the logs. A contract may have changed an array after it logged it; the platform logs it as it is at the end.</summary>
    public IReadOnlyList<ContractLog> SerializeLogs() => _logs.Select(log => log.Serialize(Fuse)).ToArray();

    /// <summary>What a contract owns now: its unspent output, plus what it received, minus what it sent in this transaction.</summary>
    public ulong BalanceOf(StratisAddress address)
    {
        ulong balance = State.GetUnspent(address)?.ValueSatoshi ?? 0;
        if (_initialTransfer is { } initial && initial.To == address)
        {
            balance = unchecked(balance + initial.ValueSatoshi);
        }

        foreach (var transfer in _transfers)
        {
            if (transfer.To == address)
            {
                balance = unchecked(balance + transfer.ValueSatoshi);
            }

            if (transfer.From == address)
            {
                balance = unchecked(balance - transfer.ValueSatoshi);
            }
        }

        return balance;
    }

    /// <summary>The address of the next contract that this transaction creates.</summary>
    public StratisAddress NextContractAddress() => AddressOf(transactionId, _nonce++);

    /// <summary>First 20 bytes of the Keccak-256 of the transaction id and a number, both as 32 bytes little-endian.</summary>
    internal static StratisAddress AddressOf(Hash256 transactionId, uint nonce)
    {
        Span<byte> seed = stackalloc byte[64];
        seed.Clear();
        transactionId.ToBytes().CopyTo(seed);
        BinaryPrimitives.WriteUInt32LittleEndian(seed[32..], nonce);
        return new StratisAddress(Keccak256.Hash(seed).AsSpan(0, 20));
    }
}
