using System.Linq.Expressions;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>A contract on a test's chain. Stands wherever a contract wants an address.</summary>
/// <typeparam name="T">The contract's class.</typeparam>
public sealed class DeployedContract<T> : IHasAddress
    where T : SmartContract
{
    internal DeployedContract(ContractTestChain chain, Address address) => (Chain, Address) = (chain, address);

    /// <summary>The chain it is on.</summary>
    public ContractTestChain Chain { get; }

    /// <summary>Where it is.</summary>
    public Address Address { get; }

    /// <summary>The coins it holds, in satoshi.</summary>
    public ulong Balance => Chain.BalanceOf(Address);

    /// <summary>The contract's address.</summary>
    public static implicit operator Address(DeployedContract<T> contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Address;
    }

    /// <summary>Calls in somebody's name: an account, or any address, a contract's too.</summary>
    public ContractSender<T> As(Address sender) => new(this, Chain.TermsOf(sender));

    /// <summary>Calls a method as <see cref="ContractTestChain.Owner"/>; it must succeed.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public ContractResult Call(Expression<Action<T>> call) => As(Chain.Owner).Call(call);

    /// <summary>Calls a method as <see cref="ContractTestChain.Owner"/>; it must succeed.</summary>
    /// <exception cref="ContractTestException">It failed; the message holds the contract's own and the line.</exception>
    public ContractResult<TValue> Call<TValue>(Expression<Func<T, TValue>> call) => As(Chain.Owner).Call(call);

    /// <summary>Calls a method as <see cref="ContractTestChain.Owner"/>, whatever comes of it.</summary>
    public ContractResult TryCall(Expression<Action<T>> call) => As(Chain.Owner).TryCall(call);

    /// <summary>Calls a method as <see cref="ContractTestChain.Owner"/>, whatever comes of it.</summary>
    public ContractResult<TValue> TryCall<TValue>(Expression<Func<T, TValue>> call) => As(Chain.Owner).TryCall(call);

    /// <summary>What a method or property gives, without a transaction. The contract sees the zero address as sender.</summary>
    /// <exception cref="ContractTestException">It failed.</exception>
    public TValue Read<TValue>(Expression<Func<T, TValue>> call) => As(default).Read(call);

    /// <summary>The class and the address.</summary>
    public override string ToString() => $"{typeof(T).Name} {Address.ToBase58()}";
}
