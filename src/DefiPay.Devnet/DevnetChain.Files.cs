using DefiPay.Crypto;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tracing;

namespace DefiPay.Devnet;

/// <content>The whole chain as one file.</content>
public sealed partial class DevnetChain
{
    // A chain is written and checked here before it takes the place of the present one.
    private string Loading => Path.Combine(_options.DataFolder, "loading");

    /// <summary>Writes the chain as it stands. What happens meanwhile is not in it, and does not wait for it.</summary>
    /// <exception cref="ObjectDisposedException">Another chain was loaded meanwhile; what was written is no dump.</exception>
    public Task DumpAsync(Stream destination, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ChainDump.WriteAsync(_log.ReadAsync, _log.Length, _options.Network.Name, destination, cancellationToken);
        }
    }

    /// <summary>Puts the chain of a dump in place of the present one, on disk and in memory, whole or not at all.</summary>
    /// <exception cref="ChainDumpException">It is no dump of this network, or is damaged; nothing has changed.</exception>
    /// <exception cref="IOException">The disk failed; nothing has changed.</exception>
    public async Task LoadAsync(Stream source, CancellationToken cancellationToken)
    {
        await _mining.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Loading);
            var path = Path.Combine(Loading, ChainLog.FileName);
            await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
            {
                await ChainDump.ReadAsync(source, _options.Network.Name, file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            CheckSteps(Loading);
            Exchange(path);
        }
        finally
        {
            RemoveLoading();
            _mining.Release();
            _arrivals.Writer.TryWrite(true);
        }
    }

    private void RemoveLoading()
    {
        if (Directory.Exists(Loading))
        {
            Directory.Delete(Loading, recursive: true);
        }
    }

    /// <summary>Goes through all steps of a chain before it takes the place of another.</summary>
    private void CheckSteps(string folder)
    {
        var ledger = new Ledger();
        using var log = Follow(folder, ledger);
        if (ledger.Blocks.Count <= (int)FirstBlocks.LastHeight || !IsOurs(ledger.Blocks[0]) || !IsOurs(ledger.Tip))
        {
            throw new ChainDumpException("The dump holds no chain of a devnet: its blocks are not signed by the devnet's authority. Nothing was changed.");
        }

        if (BlockRules.CheckGas(ledger.Blocks, _options.BlockGasLimit) is { } refusal)
        {
            throw new ChainDumpException($"{refusal.Code}: {refusal.Message} Nothing was changed.");
        }
    }

    private static ChainLog Follow(string folder, Ledger ledger)
    {
        try
        {
            var log = ChainReplay.Open(folder, ledger, new ChainStateStore());
            CheckBlocks(ledger);
            return log;
        }
        catch (RecordLogCorruptException damage)
        {
            throw new ChainDumpException($"The dump holds no chain that could be followed: {damage.Message} Nothing was changed.");
        }
    }

    // What comes from elsewhere may have checksums that fit and blocks that do not.
    private static void CheckBlocks(Ledger ledger)
    {
        try
        {
            foreach (var block in ledger.Blocks)
            {
                _ = Block.Decode(block.Block.ToBytes());
            }
        }
        catch (FormatException malformed)
        {
            throw new ChainDumpException($"The dump holds a block that is none: {malformed.Message} Nothing was changed.");
        }
    }

    private static bool IsOurs(ChainedBlock block) =>
        Secp256k1.Verify(block.Hash.ToBytes(), block.Header.Signature, MinerKey.PublicKey);

    private void Exchange(string path)
    {
        lock (_gate)
        {
            var (ledger, states) = (new Ledger(), new ChainStateStore());
            // After this the new chain is on disk; until then the old one is. The old file's handle stays ours until it is closed.
            File.Move(path, Path.Combine(_options.DataFolder, ChainLog.FileName), overwrite: true);
            var log = ChainReplay.Open(_options.DataFolder, ledger, states);
            _log.Dispose();
            (_log, _ledger, _states) = (log, ledger, states);
            _assembler = new BlockAssembler(_executor, states, _options.BlockGasLimit);
            _tracer = new TransactionTracer(states, Sources, _options.Network);
        }
    }
}
