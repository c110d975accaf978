using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractTesting.Results;

namespace DefiPay.ContractTesting;

/// <summary>What a transaction came to.</summary>
public class ContractResult
{
    internal ContractResult(Execution execution) => Execution = execution;

    /// <summary>Whether it took effect.</summary>
    public bool Success => Execution.Outcome.Success;

    /// <summary>Gas it used, as the chain charges it.</summary>
    public ulong Gas => Execution.Outcome.GasConsumed;

    /// <summary>Whether it failed for want of gas.</summary>
    public bool OutOfGas => Execution.Outcome.OutOfGas;

    /// <summary>Why it failed, as the receipt says it; empty on success.</summary>
    public string Error => Execution.Outcome.Error ?? "";

    /// <summary>The statement of the contract that failed; null on success and where no code ran.</summary>
    public SourceSpan? FailedAt => Success ? null : Trace.Failure?.Place?.Span;

    /// <summary>The logs, in order, with their values. Empty after a failure.</summary>
    public IReadOnlyList<LoggedStruct> Logs => field ??= LogReader.Read(Execution);

    /// <summary>The logs as text: <c>TransferLog(From=P…, To=P…, Amount=5)</c>, addresses in base58, bytes in hexadecimal.</summary>
    public IEnumerable<string> Events => Logs.Select(log => log.ToString());

    /// <summary>Coins that contracts handed on, in order.</summary>
    public IReadOnlyList<InternalTransfer> Transfers => Execution.Outcome.InternalTransfers;

    /// <summary>The tree of calls, storage, logs and gas per line. The first use runs the transaction again.</summary>
    public ExecutionTrace Trace => Execution.Trace;

    internal Execution Execution { get; }

    /// <summary>The one log of this struct.</summary>
    /// <exception cref="ContractTestException">There is none, or more than one.</exception>
    public TLog Log<TLog>()
        where TLog : struct => LogsOf<TLog>() switch
        {
            [var log] => log,
            var logs => throw new ContractTestException(
                $"{Execution.Description} logged {logs.Count} times {typeof(TLog).Name}; once is expected. Logged: {(Logs.Count == 0 ? "nothing" : string.Join(", ", Events))}."),
        };

    /// <summary>All logs of this struct, in order. Structs are told apart by name, as on the chain.</summary>
    public IReadOnlyList<TLog> LogsOf<TLog>()
        where TLog : struct => [.. Logs.Where(log => log.Name == typeof(TLog).Name).Select(log => log.As<TLog>())];

    /// <summary>This result, which must be a success.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public ContractResult ShouldSucceed()
    {
        RequireSuccess();
        return this;
    }

    /// <summary>This result, which must be a failure with this text in its error.</summary>
    /// <param name="because">Part of the contract's message, or of the platform's; empty for any.</param>
    /// <exception cref="ContractTestException">It succeeded, or failed otherwise.</exception>
    public ContractResult ShouldFail(string because = "")
    {
        ArgumentNullException.ThrowIfNull(because);
        if (Success) throw new ContractTestException($"{Execution.Description} succeeded{Answer}; a failure is expected{(because.Length == 0 ? "" : $": \"{because}\"")}.");
        return Error.Contains(because, StringComparison.Ordinal)
            ? this
            : throw new ContractTestException($"\"{because}\" is expected in the error.\n{Execution.FailureText}");
    }

    /// <summary>This result, which must have failed because the gas did not suffice.</summary>
    /// <exception cref="ContractTestException">It did not.</exception>
    public ContractResult ShouldRunOutOfGas() => OutOfGas
        ? this
        : throw new ContractTestException(Success ? $"{Execution.Description} succeeded with {Gas} gas; running out of gas is expected." : $"Running out of gas is expected.\n{Execution.FailureText}");

    // Many a token says in its answer alone that it did nothing.
    private string Answer => Execution.Outcome.Returned is { Value: bool answer } ? $" and returned {answer}" : "";

    private protected void RequireSuccess()
    {
        if (!Success) throw new ContractTestException(Execution.FailureText);
    }
}
