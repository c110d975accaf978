using System.Linq.Expressions;
using DefiPay.ContractTesting.Calls;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>
/// Somebody about to call a contract: who, with how many coins, with how much gas. A value that can be kept and used many times; the
/// <c>With</c> methods give another one.
/// </summary>
/// <typeparam name="T">The contract's class.</typeparam>
public sealed class ContractSender<T>
    where T : SmartContract
{
    private readonly DeployedContract<T> _contract;
    private readonly SendingTerms _terms;

    internal ContractSender(DeployedContract<T> contract, SendingTerms terms) => (_contract, _terms) = (contract, terms);

    /// <summary>Sends coins along.</summary>
    /// <param name="satoshi">How many, in satoshi.</param>
    public ContractSender<T> WithValue(ulong satoshi) => new(_contract, _terms with { Satoshi = satoshi });

    /// <summary>Sets the gas limit.</summary>
    /// <param name="gas">10,000 to 250,000, as on the chain.</param>
    public ContractSender<T> WithGasLimit(ulong gas) => new(_contract, _terms with { GasLimit = gas });

    /// <summary>Sets the gas price.</summary>
    /// <param name="satoshi">100 to 10,000 satoshi a unit, as on the chain.</param>
    public ContractSender<T> WithGasPrice(ulong satoshi) => new(_contract, _terms with { GasPrice = satoshi });

    /// <summary>Calls a method in a transaction, which must succeed.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public ContractResult Call(Expression<Action<T>> call) => TryCall(call).ShouldSucceed();

    /// <summary>Calls a method in a transaction, which must succeed.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public ContractResult<TValue> Call<TValue>(Expression<Func<T, TValue>> call) => TryCall(call).ShouldSucceed();

    /// <summary>Calls a method in a transaction, whatever comes of it.</summary>
    public ContractResult TryCall(Expression<Action<T>> call) => _contract.Chain.Call<object?>(_contract, _terms, ContractCall.Of(call));

    /// <summary>Calls a method in a transaction, whatever comes of it.</summary>
    public ContractResult<TValue> TryCall<TValue>(Expression<Func<T, TValue>> call) => _contract.Chain.Call<TValue>(_contract, _terms, ContractCall.Of(call));

    /// <summary>What a method or property gives this sender, without a transaction.</summary>
    /// <exception cref="ContractTestException">It failed.</exception>
    public TValue Read<TValue>(Expression<Func<T, TValue>> call) => _contract.Chain.Read<TValue>(_contract, _terms, ContractCall.Of(call)).ShouldSucceed().Value;
}
