using DefiPay.ContractTesting.Results;

namespace DefiPay.ContractTesting;

/// <summary>What a call of a method that returns something came to.</summary>
/// <typeparam name="TValue">The method's return type.</typeparam>
public sealed class ContractResult<TValue> : ContractResult
{
    internal ContractResult(Execution execution)
        : base(execution)
    {
    }

    /// <summary>What the method returned. A struct of the contract comes as the test's own of that name.</summary>
    /// <exception cref="ContractTestException">The call failed.</exception>
    public TValue Value
    {
        get
        {
            RequireSuccess();
            return (TValue)ReturnedValues.As(typeof(TValue), Execution.Outcome.Returned?.Value)!;
        }
    }

    /// <summary>This result, which must be a success.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public new ContractResult<TValue> ShouldSucceed()
    {
        RequireSuccess();
        return this;
    }
}
