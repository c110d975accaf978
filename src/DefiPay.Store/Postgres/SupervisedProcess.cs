using System.Diagnostics;

namespace DefiPay.Store.Postgres;

/// <summary>
/// A program that ends when we end, however that happens: a helper shell holds the read end of a pipe whose only write end is
/// ours, and interrupts the program when the pipe closes. It runs in a session of its own, so that Ctrl-C reaches us alone and
/// the program outlives what still needs it during the stop.
/// </summary>
internal sealed class SupervisedProcess : IAsyncDisposable
{
    // $1 log file, $2 folder to delete afterwards (may be empty), then the command.
    private const string Script = """
        log=$1; remove=$2; shift 2
        exec 3<&0 </dev/null >>"$log" 2>&1
        "$@" 3<&- &
        child=$!
        (
          cat <&3 >/dev/null
          kill -INT $child 2>/dev/null || exit 0
          tries=0
          while [ $tries -lt 150 ] && kill -0 $child 2>/dev/null; do sleep 0.1; tries=$((tries + 1)); done
          kill -QUIT $child 2>/dev/null
        ) &
        wait $child
        status=$?
        [ -z "$remove" ] || rm -rf "$remove"
        exit $status
        """;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    private readonly Process _shell;

    private SupervisedProcess(Process shell) => _shell = shell;

    public bool HasExited => _shell.HasExited;

    public int ExitCode => _shell.ExitCode;

    public static SupervisedProcess Start(IReadOnlyList<string> command, string logFile, string? folderToDelete = null)
    {
        string[] shell = ["/bin/sh", "-c", Script, "defipay-supervisor", logFile, folderToDelete ?? "", .. command];
        string[] words = File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid", .. shell] : shell;
        Process process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/", // A folder that is deleted later must not be anyone's current one.
        })!;
        return new SupervisedProcess(process);
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _shell.WaitForExitAsync(cancellationToken);

    /// <summary>Closes the pipe and waits for the end; after 20 s the program has been told to quit at once.</summary>
    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await _shell.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _shell.Kill(entireProcessTree: true);
        }

        _shell.Dispose();
    }
}
