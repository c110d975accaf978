using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace DefiPay.Chains.Evm.Hardhat.Node;

/// <summary>
/// A Hardhat node as our child: it ends when we end, however that happens, because its stdin closes then. It begins with an empty chain
/// and listens on 127.0.0.1 once it is told to.
/// </summary>
internal sealed class HardhatNode : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly HardhatLog _log;
    private readonly HardhatChannel _channel;
    private bool _isDisposed;

    private HardhatNode(Process process, HardhatLog log, TimeProvider time)
    {
        _process = process;
        _log = log;
        _channel = new HardhatChannel(process.StandardInput.BaseStream, process.StandardOutput, log, time);
        ProcessId = process.Id;
        Task errors = CopyErrorsAsync();
        Ended = Task.WhenAll(_channel.ReadAsync(errors), errors, process.WaitForExitAsync(CancellationToken.None));
    }

    public int ProcessId { get; }

    /// <summary>Ends when the process ends, whether asked or not.</summary>
    public Task Ended { get; }

    /// <inheritdoc cref="HardhatChannel.Changes"/>
    public ChannelReader<bool> Changes => _channel.Changes;

    /// <summary>Starts the process; returns when it takes requests.</summary>
    /// <param name="options">Folder, port and where Hardhat is.</param>
    /// <param name="genesisTime">Time of block 0, in seconds since 1970.</param>
    /// <param name="time">Bounds the start.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="PermanentException">Node.js or Hardhat is missing.</exception>
    /// <exception cref="RetryableException">It ended or took too long; the message has its last lines.</exception>
    public static async Task<HardhatNode> StartAsync(EvmDevnetOptions options, long genesisTime, TimeProvider time, CancellationToken cancellationToken)
    {
        await LeftoverNode.EndAsync(options.Folder, time, cancellationToken);
        var node = new HardhatNode(Run(options, genesisTime), new HardhatLog(options.Folder), time);
        try
        {
            LeftoverNode.Record(options.Folder, node._process);
            await node._channel.Created.WaitAsync(options.StartTimeout, time, cancellationToken);
            return node;
        }
        catch (TimeoutException exception)
        {
            await node.DisposeAsync();
            throw new RetryableException($"Hardhat took longer than {options.StartTimeout.TotalSeconds} s to start.", exception);
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="HardhatChannel.RequestAsync"/>
    public Task<T> RequestAsync<T>(string operation, CancellationToken cancellationToken, params (string Name, object Value)[] arguments) =>
        _channel.RequestAsync<T>(operation, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken);

    /// <summary>Lets everybody in; returns the port.</summary>
    /// <exception cref="RetryableException">The port is taken.</exception>
    public async Task<int> ServeAsync(CancellationToken cancellationToken)
    {
        await _channel.RequestAsync<object?>("serve", null, cancellationToken);
        return await _channel.Ready.WaitAsync(cancellationToken);
    }

    /// <summary>Ends it at once. For a node that hangs, and for tests of what a kill does.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The node was faster; what was still to be written has no reader.
        }

        try
        {
            await Ended.WaitAsync(StopPatience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            await Ended;
        }

        _process.Dispose();
        _log.Dispose();
    }

    private static Process Run(EvmDevnetOptions options, long genesisTime)
    {
        var hardhat = HardhatInstallation.Find(options.NpmRoots);
        string[] words = [hardhat.Script, "node", "--hostname", "127.0.0.1", "--port", options.Port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("node", words)
        {
            WorkingDirectory = hardhat.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Settings of the user's own Hardhat projects are not ours, and the home folder may not be writable.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("HARDHAT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HARDHAT_DISABLE_TELEMETRY_PROMPT"] = "true";
        foreach (var name in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
            start.Environment[name] = Path.Combine(options.Folder, "home");
        start.Environment["DEFIPAY_EVM_GENESIS_TIME"] = genesisTime.ToString(CultureInfo.InvariantCulture);
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new PermanentException("Node.js could not be started: the EVM devnet needs `node`, version 20 or later, on PATH.", exception);
        }
    }

    private async Task CopyErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
            _log.Write(line);
    }
}
