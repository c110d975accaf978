using DefiPay.Chains.Evm.Hardhat.Journal;
using DefiPay.Chains.Evm.Hardhat.Node;

namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>
/// The EVM devnet: a Hardhat node as our child, a block producer, and a journal that brings a fresh node to the same chain. A node that
/// ends by itself is started again on the same port.
/// </summary>
public sealed class EvmDevnet : IAsyncDisposable
{
    /// <summary>The most blocks that <see cref="ReorgAsync"/> replaces.</summary>
    public const int ReorgDepthMax = 240;

    /// <summary>The most blocks that <see cref="MineAsync"/> mines.</summary>
    public const int MineCountMax = 1000;

    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly BlockJournal _journal;
    private readonly BlockProducer _producer;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly RestartLimit _restarts;
    private EvmDevnetOptions _options;
    private HardhatNode _node = null!;
    private JournaledChain _chain = null!;

    private EvmDevnet(EvmDevnetOptions options, BlockJournal journal, TimeProvider time)
    {
        _options = options;
        _journal = journal;
        _time = time;
        _restarts = new RestartLimit(time);
        _producer = new BlockProducer(options, time, () => journal.EmptyBlocksAtHead(options.ConfirmingBlocks));
    }

    /// <summary>Where the JSON-RPC server listens.</summary>
    public Uri Url => new($"http://127.0.0.1:{_options.Port}/");

    /// <summary>Hash of block 0: names this chain for good.</summary>
    public string GenesisHash => _journal.HashAt(0)!;

    /// <summary>Process id of the node as it runs now.</summary>
    public int NodeProcessId => _node.ProcessId;

    /// <summary>Ends after <see cref="DisposeAsync"/>; fails when the devnet cannot go on, with the reason.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Starts the node, replays the chain of the folder, or begins one, and then lets everybody in.</summary>
    /// <exception cref="IOException">The folder cannot be used, or its journal is damaged; the message says which.</exception>
    /// <exception cref="PermanentException">Node.js or Hardhat is missing, or the chain cannot be rebuilt.</exception>
    /// <exception cref="RetryableException">The node did not start; the message has its last lines.</exception>
    public static async Task<EvmDevnet> StartAsync(EvmDevnetOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        options = options with { Folder = Path.GetFullPath(options.Folder) };
        var devnet = new EvmDevnet(options, BlockJournal.Open(options.Folder), time);
        try
        {
            await devnet.StartNodeAsync(cancellationToken);
        }
        catch
        {
            await devnet.DisposeAsync();
            throw;
        }

        devnet.Ended = Task.Run(() => devnet.RunAsync(devnet._stop.Token), CancellationToken.None);
        return devnet;
    }

    /// <summary>Mines a number of blocks now, 1 to 1,000, the first with what waits.</summary>
    public async Task MineAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MineCountMax);
        for (var i = 0; i < count; i++)
            await InTurnAsync(async () => await _chain.MineAsync(await _chain.SyncAsync(cancellationToken), timeLeast: 0, cancellationToken), cancellationToken);
    }

    /// <summary>Replaces the last blocks by one more empty ones, for tests of those who follow the chain. State set from outside is lost.</summary>
    /// <param name="depth">How many to replace: 1 to <see cref="ReorgDepthMax"/>, and not block 0.</param>
    /// <param name="keepTransactions">Whether the replaced blocks' transactions wait again; else they are lost.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    public Task ReorgAsync(int depth, bool keepTransactions, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, ReorgDepthMax);
        return InTurnAsync(() => _chain.ReorgAsync(depth, keepTransactions, cancellationToken), cancellationToken);
    }

    /// <summary>Ends the node; what it mined is on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_node is not null)
            await _node.DisposeAsync();
        _journal.Dispose();
    }

    private async Task InTurnAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await action();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
                await RunOnceAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task RunOnceAsync(CancellationToken stop)
    {
        try
        {
            TimeSpan? delay = null;
            await InTurnAsync(async () => delay = await _producer.StepAsync(_chain, stop), stop);
            if (delay is { } rest)
                await _producer.WaitAsync(_node, rest, stop);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            await RecoverAsync(exception, stop);
        }
    }

    /// <summary>A node that has ended is started again; anything else (a full disk, say) may pass.</summary>
    private async Task RecoverAsync(Exception cause, CancellationToken stop)
    {
        Tell($"{cause.Message} Trying again.");
        try
        {
            if (cause is RetryableException)
            {
                _restarts.Count(cause);
                await InTurnAsync(() => StartNodeAsync(stop), stop);
                return;
            }
        }
        catch (Exception again) when (again is RetryableException or IOException)
        {
            Tell(again.Message);
        }

        await Task.Delay(RetryTime, _time, stop);
    }

    private async Task StartNodeAsync(CancellationToken cancellationToken)
    {
        if (_node is not null)
            await _node.DisposeAsync();
        var genesisTime = _journal.Header?.GenesisTime ?? _time.GetUtcNow().ToUnixTimeSeconds();
        _node = await HardhatNode.StartAsync(_options, genesisTime, _time, cancellationToken);
        _chain = new JournaledChain(_node, _journal, _time);
        if (_journal.Header is null)
            _journal.Begin(JournalHeader.For(genesisTime, (await _node.RequestAsync<NodeState>("state", cancellationToken)).Hash));
        await ReplayAsync(cancellationToken);
        _options = _options with { Port = await ServeAsync(cancellationToken) };
    }

    private async Task<int> ServeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _node.ServeAsync(cancellationToken);
        }
        catch (RetryableException exception) when (exception.Message.Contains("EADDRINUSE", StringComparison.Ordinal))
        {
            throw new RetryableException($"Port {_options.Port}, wanted for the EVM devnet, is taken. End the program that has it, or choose another port.", exception);
        }
    }

    private async Task ReplayAsync(CancellationToken cancellationToken)
    {
        var total = _journal.HeadNumber;
        await _chain.ReplayAsync(total, done => Tell($"{done} of {total} blocks replayed", done, total), cancellationToken);
        var state = await _chain.SyncAsync(cancellationToken);
        var behind = _time.GetUtcNow().ToUnixTimeSeconds() - state.Time;
        if (total > 0 && behind > 0)
            await _node.RequestAsync<object?>("advance", cancellationToken, ("seconds", behind));
    }

    private void Tell(string text, ulong done = 0, ulong total = 0) => _options.Progress?.Report(new EvmDevnetProgress(text, done, total));
}
