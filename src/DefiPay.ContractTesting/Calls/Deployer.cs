using System.Linq.Expressions;
using DefiPay.ContractTesting.Calls;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>Somebody about to deploy a contract: who, with how many coins, with how much gas.</summary>
public sealed class Deployer
{
    private readonly ContractTestChain _chain;
    private readonly SendingTerms _terms;

    internal Deployer(ContractTestChain chain, SendingTerms terms) => (_chain, _terms) = (chain, terms);

    /// <summary>Sends coins along.</summary>
    /// <param name="satoshi">How many, in satoshi.</param>
    public Deployer WithValue(ulong satoshi) => new(_chain, _terms with { Satoshi = satoshi });

    /// <summary>Sets the gas limit.</summary>
    /// <param name="gas">12,000 to 250,000, as on the chain.</param>
    public Deployer WithGasLimit(ulong gas) => new(_chain, _terms with { GasLimit = gas });

    /// <summary>Deploys a contract, which must succeed.</summary>
    /// <param name="arguments">Of the constructor, behind the platform's own. An account or contract stands for its address, an int for any number.</param>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public DeployedContract<T> Deploy<T>(params object?[] arguments)
        where T : SmartContract => TryDeploy<T>(arguments).ShouldSucceed().Contract;

    /// <summary>Deploys a contract, which must succeed: <c>state =&gt; new Token(state, "Name", 6)</c>.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public DeployedContract<T> Deploy<T>(Expression<Func<ISmartContractState, T>> creation)
        where T : SmartContract => TryDeploy(creation).ShouldSucceed().Contract;

    /// <summary>Deploys a contract, whatever comes of it.</summary>
    /// <param name="arguments">Of the constructor, behind the platform's own.</param>
    public DeployResult<T> TryDeploy<T>(params object?[] arguments)
        where T : SmartContract => _chain.Deploy<T>(_terms, CallParameters.ConstructorOf(typeof(T), arguments.Length), arguments);

    /// <summary>Deploys a contract, whatever comes of it.</summary>
    public DeployResult<T> TryDeploy<T>(Expression<Func<ISmartContractState, T>> creation)
        where T : SmartContract
    {
        var (constructor, arguments) = ContractCall.OfConstructor(creation);
        return _chain.Deploy<T>(_terms, constructor, arguments);
    }
}
