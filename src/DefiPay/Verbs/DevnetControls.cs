using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Files;

namespace DefiPay.Verbs;

/// <summary>The routes under `api/devnet`, which a real node lacks.</summary>
internal static class DevnetControls
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private const int LongMinutes = 30;

    /// <summary>Gives the height afterwards.</summary>
    /// <exception cref="WrongUseException">The node is not a devnet, refuses, or does not answer.</exception>
    public static async Task<ulong> PostAsync(Uri node, string control, CancellationToken cancellationToken) =>
        Height(await AskAsync(node, HttpMethod.Post, control, null, cancellationToken));

    /// <summary>The height in an answer that tells the tip.</summary>
    public static ulong Height(JsonElement answer) => answer.GetProperty("tipHeight").GetUInt64();

    /// <summary>Asks a control, and gives its answer.</summary>
    /// <exception cref="WrongUseException">The node is not a devnet, refuses, or does not answer.</exception>
    public static Task<JsonElement> AskAsync(Uri node, HttpMethod method, string control, HttpContent? content, CancellationToken cancellationToken) =>
        SendAsync(node, method, control, content, async response => await ReadAsync(node, response, cancellationToken), cancellationToken);

    /// <summary>Writes a control's answer, which is no JSON, to a file; the file is there whole or not at all.</summary>
    /// <exception cref="WrongUseException">The node is not a devnet, refuses, or does not answer; or the file exists.</exception>
    public static Task<long> DownloadAsync(Uri node, string control, string path, CancellationToken cancellationToken) =>
        SendAsync(
            node,
            HttpMethod.Get,
            control,
            null,
            async response =>
            {
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    await ReadAsync(node, response, cancellationToken);
                }

                string temporary = path + ".part";
                FileStream file = Create(temporary);
                try
                {
                    await using (file)
                    {
                        await response.Content.CopyToAsync(file, cancellationToken);
                        file.Flush(flushToDisk: true);
                    }

                    File.Move(temporary, path, overwrite: false);
                    FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
                }
                finally
                {
                    File.Delete(temporary);
                }

                return new FileInfo(path).Length;
            },
            cancellationToken);

    private static async Task<T> SendAsync<T>(
        Uri node, HttpMethod method, string control, HttpContent? content, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = node, Timeout = content is StreamContent || method == HttpMethod.Get ? TimeSpan.FromMinutes(LongMinutes) : Timeout };
        try
        {
            using var request = new HttpRequestMessage(method, $"api/devnet/{control}") { Content = content };
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await read(response);
        }
        catch (Exception e) when (ConnectionFailure.Is(e))
        {
            throw new WrongUseException($"No Stratis node answers at {node}. Start one with `defipay up` or `defipay devnet`, or name another with --node.", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WrongUseException($"What answers at {node} is no devnet of ours: it has no controls.", e);
        }
    }

    private static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"FILE cannot be written: {e.Message.TrimEnd('.')}. Choose another.", e);
        }
    }

    private static async Task<JsonElement> ReadAsync(Uri node, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return response.StatusCode == HttpStatusCode.OK
            ? answer
            : throw new WrongUseException($"The node at {node} refused: {answer.GetProperty("errors")[0].GetProperty("message").GetString()}");
    }
}
