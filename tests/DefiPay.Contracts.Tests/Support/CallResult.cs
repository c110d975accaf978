using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Contracts.Tests.Support;

/// <summary>What a transaction of a test came to.</summary>
public sealed class CallResult(ExecutionResult execution, Func<StratisAddress, ContractEventSchema> schemaOf)
{
    public bool Success => execution.Success;

    public ulong Gas => execution.GasConsumed;

    public string Error => execution.Error ?? "";

    public object? Value => execution.Returned?.Value;

    public StratisAddress NewContract => execution.NewContractAddress ?? throw new InvalidOperationException(Error);

    public IReadOnlyList<ContractLog> Logs => execution.Logs;

    /// <summary>The events, each as <c>Name(field=value, …)</c>.</summary>
    public IEnumerable<string> Events => execution.Logs.Select(Describe);

    /// <summary>This result, which must be a success.</summary>
    public CallResult Succeeded()
    {
        Assert.True(Success, Error);
        return this;
    }

    /// <summary>This result, which must be a failure with this text in its error.</summary>
    public CallResult Failed(string because)
    {
        Assert.False(Success, "the call was expected to fail");
        Assert.Contains(because, Error);
        return this;
    }

    private string Describe(ContractLog log)
    {
        IEnumerable<string> arguments = EventDecoder.Decode(schemaOf(log.Address), log.EventName, log.Data)
            .Select(argument => $"{argument.Name}={(argument.Value is byte[] bytes ? Convert.ToHexStringLower(bytes) : argument.Value)}");
        return $"{log.EventName}({string.Join(", ", arguments)})";
    }
}
