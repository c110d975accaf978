using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Crypto;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.Escrow;

/// <summary>A token, an escrow contract, a payer with 1,000 tokens, a payee and a receiver of fees.</summary>
public abstract class EscrowFixture
{
    protected const ulong AuthorizationExpiry = 100;
    protected const ulong RefundExpiry = 200;

    protected static readonly StratisAddress Minter = Wallet("minter");
    protected static readonly StratisAddress Carol = Wallet("carol");
    protected static readonly StratisAddress Dave = Wallet("dave");
    protected static readonly StratisAddress Olga = Wallet("olga");

    protected EscrowFixture()
    {
        Token = Chain.Deploy("StandardToken", Minter, "Test Dollar", "tUSD", (byte)6).Succeeded().NewContract;
        Contract = Chain.Deploy("Escrow", Minter).Succeeded().NewContract;
        Chain.Call(Token, Minter, "Mint", Carol, (BigInteger)1_000).Succeeded();
    }

    protected ContractChain Chain { get; } = new();

    protected StratisAddress Token { get; }

    protected StratisAddress Contract { get; }

    protected BigInteger Balance(StratisAddress account) => Chain.ReadAmount(Token, "GetBalance", account);

    protected BigInteger Capturable(ulong number) => Chain.ReadAmount(Contract, "Capturable", number);

    protected BigInteger Refundable(ulong number) => Chain.ReadAmount(Contract, "Refundable", number);

    protected string IdOf(ulong number) =>
        Convert.ToHexStringLower(Keccak256.Hash([.. Contract.ToBytes(), .. BitConverter.GetBytes(number)]));

    /// <summary>Lets the escrow contract move the account's tokens.</summary>
    protected void Approve(StratisAddress owner, BigInteger amount) => Assert.Equal(true, Chain.Call(
        Token, owner, "Approve", Contract, Chain.ReadAmount(Token, "Allowance", owner, Contract), amount).Succeeded().Value);

    protected CallResult TryAuthorize(
        BigInteger amount,
        uint minFeeBps = 0,
        uint maxFeeBps = 100,
        StratisAddress? payee = null,
        StratisAddress? feeReceiver = null,
        StratisAddress? token = null,
        ulong authorizationExpiry = AuthorizationExpiry,
        ulong refundExpiry = RefundExpiry,
        StratisAddress? payer = null) => Chain.Call(
            Contract, payer ?? Carol, "Authorize", payee ?? Dave, token ?? Token, amount, minFeeBps, maxFeeBps, feeReceiver ?? Olga, authorizationExpiry, refundExpiry);

    /// <summary>Opens an escrow of the payer's tokens and gives its number.</summary>
    protected ulong Authorize(BigInteger amount, uint minFeeBps = 0, uint maxFeeBps = 100)
    {
        Approve(Carol, amount);
        return (ulong)TryAuthorize(amount, minFeeBps, maxFeeBps).Succeeded().Value!;
    }
}
