using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.ContractTesting.Results;

/// <summary>One execution. What explains a failure is found by running it again on the state before it, traced, when somebody asks.</summary>
internal sealed class Execution(CallOutcome outcome, Func<string> describe, Action<ExecutionTrace> repeat, Func<ContractState> after)
{
    private readonly Lazy<ExecutionTrace> _trace = new(() =>
    {
        var trace = new ExecutionTrace(Addresses.Network);
        repeat(trace);
        return trace;
    });

    public CallOutcome Outcome { get; } = outcome;

    public ExecutionTrace Trace => _trace.Value;

    /// <summary>The state after it, for the code of contracts that logged.</summary>
    public ContractState After => after();

    public string Description => describe();

    /// <summary>
    /// What was called, why it failed, and the lines that were running, in the form of a .NET stack trace so that tools make links of it. Below it
    /// the failure of a contract that was called just before, as that is mostly the reason.
    /// </summary>
    public string FailureText
    {
        get
        {
            var lines = new List<string> { $"{Description} failed: {Outcome.Error}" };
            for (var failure = Trace.Failure; failure is not null; failure = failure.CausedBy)
            {
                lines.AddRange(failure.Stack.Select(entry => Line(entry.Place)));
                if (failure.CausedBy is { } cause) lines.Add($"caused by: {cause.Call.Error}");
            }

            return string.Join('\n', lines);
        }
    }

    private static string Line(CodePlace place) => place.Span is { } span
        ? $"   at {place.Type}.{place.Method} in {span.File}:line {span.Line}{(place.Statement is { } text ? $"  {text}" : "")}"
        : $"   at {place.Type}.{place.Method}";
}
