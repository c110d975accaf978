using DefiPay.ContractTesting.Results;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>What a deployment came to.</summary>
/// <typeparam name="T">The contract's class.</typeparam>
public sealed class DeployResult<T> : ContractResult
    where T : SmartContract
{
    private readonly DeployedContract<T>? _contract;

    internal DeployResult(Execution execution, DeployedContract<T>? contract)
        : base(execution) => _contract = contract;

    /// <summary>The new contract.</summary>
    /// <exception cref="ContractTestException">The deployment failed.</exception>
    public DeployedContract<T> Contract
    {
        get
        {
            RequireSuccess();
            return _contract!;
        }
    }

    /// <summary>This result, which must be a success.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public new DeployResult<T> ShouldSucceed()
    {
        RequireSuccess();
        return this;
    }
}
