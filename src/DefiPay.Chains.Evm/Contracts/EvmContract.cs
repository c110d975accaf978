using System.Numerics;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts;

/// <summary>A contract at an address: asks it typed questions.</summary>
/// <param name="node">The node that is asked.</param>
/// <param name="address">The contract, in canonical form.</param>
public abstract class EvmContract(EvmNode node, string address)
{
    /// <summary>Where the contract is.</summary>
    public string Address { get; } = address;

    /// <summary>The node that is asked.</summary>
    protected EvmNode Node { get; } = node;

    /// <summary>A call of the contract, not signed and not sent.</summary>
    protected EvmCall Call<TFunction>(TFunction function) where TFunction : FunctionMessage => new(Address, function.GetCallData());

    /// <summary>Asks for one value of a simple type.</summary>
    /// <exception cref="PermanentException">There is no such contract there, or its answer makes no sense.</exception>
    protected async Task<T> AskAsync<TFunction, T>(TFunction function, string type, CancellationToken cancellationToken) where TFunction : FunctionMessage =>
        (T)(await DecodeAsync(function, type, cancellationToken)).Result;

    /// <summary>Asks for a number.</summary>
    /// <exception cref="PermanentException">There is no such contract there, or its answer makes no sense.</exception>
    protected Task<BigInteger> AskNumberAsync<TFunction>(TFunction function, CancellationToken cancellationToken) where TFunction : FunctionMessage =>
        AskAsync<TFunction, BigInteger>(function, "uint256", cancellationToken);

    private async Task<ParameterOutput> DecodeAsync<TFunction>(TFunction function, string type, CancellationToken cancellationToken) where TFunction : FunctionMessage
    {
        var answer = await Node.CallAsync(Call(function), cancellationToken);
        if (answer.Length == 0)
            throw new PermanentException($"There is no contract at {Address} on {Node.ChainId} that answers `{NameOf<TFunction>()}`.");
        try
        {
            return new ParameterDecoder().DecodeDefaultData(answer, new Parameter(type, "value"))[0];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PermanentException($"The contract at {Address} on {Node.ChainId} answered `{NameOf<TFunction>()}` with data that is no {type}.", e);
        }
    }

    private static string NameOf<TFunction>() => FunctionAttribute.GetAttribute<TFunction>().Name;
}
