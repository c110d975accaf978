using System.Numerics;
using DefiPay.Chains.Evm.Contracts.Messages;

namespace DefiPay.Chains.Evm.Contracts;

/// <summary>A token after ERC-20 (https://eips.ethereum.org/EIPS/eip-20).</summary>
/// <param name="node">The node that is asked.</param>
/// <param name="address">The token, in canonical form.</param>
public sealed class Erc20Contract(EvmNode node, string address) : EvmContract(node, address)
{
    private const int TextLengthMax = 64;

    /// <summary>Tokens of an account, in the smallest unit.</summary>
    public Task<BigInteger> GetBalanceAsync(string account, CancellationToken cancellationToken) =>
        AskNumberAsync(new BalanceOfFunction { Account = account }, cancellationToken);

    /// <summary>What a spender may take of an owner's tokens.</summary>
    public Task<BigInteger> GetAllowanceAsync(string owner, string spender, CancellationToken cancellationToken) =>
        AskNumberAsync(new AllowanceFunction { Owner = owner, Spender = spender }, cancellationToken);

    /// <summary>Display name; anybody may have written it.</summary>
    public async Task<string> GetNameAsync(CancellationToken cancellationToken) =>
        PlainText.Of(await AskAsync<NameFunction, string>(new NameFunction(), "string", cancellationToken), TextLengthMax);

    /// <summary>Ticker; anybody may have written it.</summary>
    public async Task<string> GetSymbolAsync(CancellationToken cancellationToken) =>
        PlainText.Of(await AskAsync<SymbolFunction, string>(new SymbolFunction(), "string", cancellationToken), TextLengthMax);

    /// <summary>Digits behind the point.</summary>
    public async Task<int> GetDecimalsAsync(CancellationToken cancellationToken) => (int)await AskNumberAsync(new DecimalsFunction(), cancellationToken);

    /// <summary>The call that lets a spender take tokens.</summary>
    public EvmCall Approve(string spender, BigInteger amount) => Call(new ApproveFunction { Spender = spender, Amount = amount });

    /// <summary>The call that moves the sender's tokens.</summary>
    public EvmCall Transfer(string to, BigInteger amount) => Call(new TransferFunction { To = to, Amount = amount });
}
