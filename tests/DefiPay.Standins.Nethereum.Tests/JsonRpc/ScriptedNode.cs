using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DefiPay.Standins.Nethereum.Tests.JsonRpc;

/// <summary>A node on loopback that answers what a test tells it to, lawful or not.</summary>
public sealed class ScriptedNode : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;

    private ScriptedNode(Func<string, Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>The requests with their headers, oldest first.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The bodies of the requests, oldest first.</summary>
    public IReadOnlyList<string> Bodies => Requests.Select(request => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).ToArray();

    /// <summary>Writes raw bytes to the connection, after which it is closed.</summary>
    public static ScriptedNode Raw(Func<string, Stream, CancellationToken, Task> answer) => new(answer);

    /// <summary>Answers each request with a body.</summary>
    public static ScriptedNode Json(Func<string, string> answer, string status = "200 OK") => new(async (body, stream, stop) =>
    {
        byte[] json = Encoding.UTF8.GetBytes(answer(body));
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(head, stop);
        await stream.WriteAsync(json, stop);
    });

    public async ValueTask DisposeAsync()
    {
        // The listener stops last: a connection that comes at this moment would have the next one awaited of a listener that has stopped.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                string request = await ReadRequestAsync(stream);
                Requests.Enqueue(request);
                await _answer(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..], stream, _stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The client may hang up on an answer that it has seen enough of.
            }
        }
    }

    private async Task<string> ReadRequestAsync(Stream stream)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            bytes.Write(buffer, 0, read);
            string text = Encoding.UTF8.GetString(bytes.ToArray());
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0)
            {
                throw new IOException("The request was cut off.");
            }

            if (end >= 0)
            {
                string length = text.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..];
                if (Encoding.UTF8.GetByteCount(text.AsSpan(end + 4)) >= int.Parse(length, System.Globalization.CultureInfo.InvariantCulture))
                {
                    return text;
                }
            }
        }
    }
}
