using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace DefiPay.Chains.Evm.Hardhat.Node;

/// <summary>
/// Requests to the node and its answers, over the pipes of its stdin and stdout. Not over JSON-RPC: the chain is replayed before the node
/// listens, so that nobody ever sees a chain that is being rebuilt.
/// </summary>
internal sealed class HardhatChannel(Stream requests, TextReader answers, HardhatLog log, TimeProvider time)
{
    // Mining and replaying are the longest; a node that is silent for longer hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LastWordsPatience = TimeSpan.FromSeconds(2);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly TaskCompletionSource _created = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _writing = new(1);
    private long _lastId;
    private volatile bool _hasEnded;

    /// <summary>Done when the node takes requests.</summary>
    public Task Created => _created.Task;

    /// <summary>The server's port, once it listens.</summary>
    public Task<int> Ready => _ready.Task;

    /// <summary>Something waits to be mined, or has been. One entry for any number of changes.</summary>
    public ChannelReader<bool> Changes => _changes.Reader;

    /// <summary>Reads until the node has ended.</summary>
    /// <param name="errors">Done when all that the node said of its end is in the log.</param>
    public async Task ReadAsync(Task errors)
    {
        while (await answers.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith('{') || Parse(line) is not { } message)
                log.Write(line);
            else
                Take(message);
        }

        // The pipes close one by one; what the node died of comes through the other one.
        await Task.WhenAny(errors, Task.Delay(LastWordsPatience, time));
        _hasEnded = true;
        var ended = Ended();
        _created.TrySetException(ended);
        _ready.TrySetException(ended);
        foreach (var waiting in _waiting.Values)
            waiting.TrySetException(ended);
        _changes.Writer.TryComplete(ended);
    }

    /// <summary>Asks for an operation of chain.js or node.js.</summary>
    /// <exception cref="RetryableException">The node has ended or hangs.</exception>
    /// <exception cref="PermanentException">The node refuses; the message is its own.</exception>
    public async Task<T> RequestAsync<T>(string operation, Dictionary<string, object>? arguments, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            await WriteAsync(new Dictionary<string, object>(arguments ?? []) { ["id"] = id, ["op"] = operation }, cancellationToken);
            if (_hasEnded)
                throw Ended();
            return (await answer.Task.WaitAsync(Patience, time, cancellationToken)).Deserialize<T>(Json)!;
        }
        catch (TimeoutException exception)
        {
            throw new RetryableException($"Hardhat did not answer `{operation}` within {Patience.TotalSeconds} s.", exception);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    private async Task WriteAsync(Dictionary<string, object> request, CancellationToken cancellationToken)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(request, Json), (byte)'\n'];
        await _writing.WaitAsync(cancellationToken);
        try
        {
            // Not cancelled half way: a cut line would spoil the next one.
            await requests.WriteAsync(line, CancellationToken.None);
            await requests.FlushAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            throw new RetryableException("The Hardhat node has ended.", exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Take(HardhatMessage message)
    {
        switch (message.Event)
        {
            case "created":
                _created.TrySetResult();
                break;
            case "ready":
                _ready.TrySetResult(message.Port);
                break;
            case "changed":
                _changes.Writer.TryWrite(true);
                break;
            case null when message.Id is { } id && _waiting.TryGetValue(id, out var waiting):
                if (message.Error is { } error)
                    waiting.TrySetException(new PermanentException($"Hardhat refuses: {error}"));
                else
                    waiting.TrySetResult(message.Result);
                break;
        }
    }

    private static HardhatMessage? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<HardhatMessage>(line, Json);
        }
        catch (JsonException)
        {
            return null; // Printed by something inside the node: it goes to the log.
        }
    }

    private RetryableException Ended() => new($"The Hardhat node has ended. Its log {log.FilePath} ends with:{Environment.NewLine}{log.Tail}");
}
