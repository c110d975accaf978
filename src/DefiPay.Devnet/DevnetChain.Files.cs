using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tracing;
using DefiPay.Files;

namespace DefiPay.Devnet;

/// <content>The whole chain as one file.</content>
public sealed partial class DevnetChain
{
    // One load at a time; who sends a dump slowly keeps nobody from mining.
    private readonly SemaphoreSlim _loading = new(1);

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
    /// <exception cref="ChainDumpException">It is no dump of this network, is damaged, or a node could not go on with it; nothing has changed.</exception>
    /// <exception cref="IOException">The disk failed; nothing has changed, except where the message says that only a loss of power could take the change back.</exception>
    public async Task LoadAsync(Stream source, CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Loading);
            var path = Path.Combine(Loading, ChainLog.FileName);
            await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
            {
                await ChainDump.ReadAsync(source, _options.Network.Name, file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            var (ledger, states) = (new Ledger(), new ChainStateStore());
            var log = OpenForeign(path, ledger, states);
            try
            {
                await ExchangeAsync(log, ledger, states, cancellationToken);
            }
            finally
            {
                if (_log != log)
                {
                    log.Dispose();
                }
            }
        }
        finally
        {
            RemoveLoading();
            _loading.Release();
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
    private ChainLog OpenForeign(string path, Ledger ledger, ChainStateStore states)
    {
        try
        {
            var length = new FileInfo(path).Length;
            var log = ChainReplay.Open(Loading, ledger, states, new ForeignChain(states, _options.BlockGasLimit));
            if (log.Length == length)
            {
                return log;
            }

            log.Dispose();
            throw ForeignChain.Refused("The dump's chain ends in the middle of a step.");
        }
        catch (RecordLogCorruptException damage)
        {
            throw ForeignChain.Refused($"The dump holds no chain that could be followed: {damage.Message}");
        }
    }

    private async Task ExchangeAsync(ChainLog log, Ledger ledger, ChainStateStore states, CancellationToken cancellationToken)
    {
        await _mining.WaitAsync(cancellationToken);
        try
        {
            lock (_gate)
            {
                // After this the new chain is on disk; until then the old one is.
                log.MoveTo(Path.Combine(_options.DataFolder, ChainLog.FileName));
                _log.Dispose();
                (_log, _ledger, _states) = (log, ledger, states);
                _assembler = new BlockAssembler(_executor, states, _options.BlockGasLimit);
                _tracer = new TransactionTracer(states, Sources, _options.Network);

                // Before anybody gets an answer out of it.
                FolderSync.Flush(_options.DataFolder);
            }
        }
        finally
        {
            _mining.Release();
            _arrivals.Writer.TryWrite(true);
        }
    }
}
