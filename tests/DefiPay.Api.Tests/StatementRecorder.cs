using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DefiPay.Api.Tests;

/// <summary>The statements that Npgsql sent to one database while the recorder lived, as its own tracing tells them.</summary>
internal sealed partial class StatementRecorder : IDisposable
{
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly ActivityListener _listener;

    public StatementRecorder(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Tag(activity, "db.namespace", "db.name") == database && Tag(activity, "db.query.text", "db.statement") is { } statement)
                {
                    _statements.Enqueue(statement);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The statements in their order, each on one line and without the names that columns get in the answer.</summary>
    public IReadOnlyList<string> Statements => [.. _statements.Select(x => Shorten().Replace(x, m => m.Groups["blank"].Success ? " " : ""))];

    public void Dispose() => _listener.Dispose();

    private static string? Tag(Activity activity, string name, string formerName)
        => (activity.GetTagItem(name) ?? activity.GetTagItem(formerName)) as string;

    [GeneratedRegex(""" AS "\w+"|(?<blank>\s+)""")]
    private static partial Regex Shorten();
}
