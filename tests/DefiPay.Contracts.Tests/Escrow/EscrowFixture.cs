using System.Numerics;
using DefiPay.ContractTesting;
using DefiPay.Crypto;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>A token, an escrow contract, a payer with 1,000 tokens, a payee and a receiver of fees.</summary>
public abstract class EscrowFixture : IDisposable
{
    protected const ulong AuthorizationExpiry = 100;
    protected const ulong RefundExpiry = 200;

    protected static readonly Address Minter = TestAccount.Named("minter").Address;
    protected static readonly Address Carol = TestAccount.Named("carol").Address;
    protected static readonly Address Dave = TestAccount.Named("dave").Address;
    protected static readonly Address Olga = TestAccount.Named("olga").Address;

    protected static readonly ContractTestOptions BlocksByHand = new() { MinesEachTransaction = false };

    protected EscrowFixture()
        : this(ContractTestChain.Start(BlocksByHand))
    {
    }

    protected EscrowFixture(ContractTestChain chain)
    {
        Chain = chain;
        Token = chain.As(Minter).Deploy<StandardToken>("Test Dollar", "tUSD", 6);
        Contract = chain.As(Minter).Deploy<Escrow>();
        Token.As(Minter).Call(t => t.Mint(Carol, 1_000));
    }

    /// <summary>Its blocks are made by the tests, which count them.</summary>
    protected ContractTestChain Chain { get; }

    protected DeployedContract<StandardToken> Token { get; }

    protected DeployedContract<Escrow> Contract { get; }

    protected BigInteger Balance(Address account) => Token.Read(t => t.GetBalance(account)).ToBigInteger();

    protected BigInteger Capturable(ulong number) => Contract.Read(t => t.Capturable(number)).ToBigInteger();

    protected BigInteger Refundable(ulong number) => Contract.Read(t => t.Refundable(number)).ToBigInteger();

    protected string IdOf(ulong number) =>
        Convert.ToHexStringLower(Keccak256.Hash([.. Contract.Address.ToBytes(), .. BitConverter.GetBytes(number)]));

    /// <summary>Lets the escrow contract move the account's tokens.</summary>
    protected void Approve(Address owner, BigInteger amount)
    {
        UInt256 present = Token.Read(t => t.Allowance(owner, Contract));
        UInt256 approved = amount.ToUInt256();
        Assert.True(Token.As(owner).Call(t => t.Approve(Contract, present, approved)).Value);
    }

    protected ContractResult<ulong> TryAuthorize(
        BigInteger amount,
        uint minFeeBps = 0,
        uint maxFeeBps = 100,
        Address? payee = null,
        Address? feeReceiver = null,
        Address? token = null,
        ulong authorizationExpiry = AuthorizationExpiry,
        ulong refundExpiry = RefundExpiry,
        Address? payer = null)
    {
        UInt256 authorized = amount.ToUInt256();
        return Contract.As(payer ?? Carol).TryCall(t => t.Authorize(
            payee ?? Dave, token ?? Token.Address, authorized, minFeeBps, maxFeeBps, feeReceiver ?? Olga, authorizationExpiry, refundExpiry));
    }

    /// <summary>Opens an escrow of the payer's tokens and gives its number.</summary>
    protected ulong Authorize(BigInteger amount, uint minFeeBps = 0, uint maxFeeBps = 100)
    {
        Approve(Carol, amount);
        return TryAuthorize(amount, minFeeBps, maxFeeBps).Value;
    }

    public void Dispose()
    {
        Chain.Dispose();
        GC.SuppressFinalize(this);
    }
}
