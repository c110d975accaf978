using System.Numerics;
using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>An escrow contract beside a model of each escrow in it: the same happens to both.</summary>
internal sealed class EscrowWalk : EscrowFixture
{
    private const uint FeeBpsMax = 150;

    private readonly List<EscrowModel> _model = [];

    private EscrowWalk(ContractTestChain chain)
        : base(chain)
    {
        Approve(Carol, 1_000);
        Token.As(Minter).Call(t => t.Mint(Dave, 500)); // so that a refund can fail only by the rules
        Approve(Dave, 1_500);
    }

    public static StatefulProperty<EscrowWalk> Property => new StatefulProperty<EscrowWalk>(chain => new EscrowWalk(chain))
        .On(BlocksByHand)
        .Step("authorize", (walk, draw) => walk.Authorize(draw))
        .Step("capture", (walk, draw) => walk.Act(draw, walk.Capture))
        .Step("void", (walk, draw) => walk.Act(draw, walk.Void))
        .Step("reclaim", (walk, draw) => walk.Act(draw, walk.Reclaim))
        .Step("refund", (walk, draw) => walk.Act(draw, walk.Refund))
        .Invariant("each escrow holds what the model says", walk =>
            Assert.Equal(walk._model.Select(escrow => escrow.Capturable), walk._model.Select((_, number) => walk.Capturable((ulong)number))))
        .Invariant("the contract holds exactly what is capturable", walk => Assert.Equal(walk.Sum(escrow => escrow.Capturable), walk.Balance(walk.Contract)))
        .Invariant("the fee receiver has the fees", walk => Assert.Equal(walk.Sum(escrow => escrow.Fees), walk.Balance(Olga)))
        .Invariant("the payer lacks what was paid", walk =>
            Assert.Equal(1_000 - walk.Sum(escrow => escrow.Authorized - escrow.Returned - escrow.Refunded), walk.Balance(Carol)))
        .Invariant("no token came or went", walk =>
            Assert.Equal(1_500, walk.Balance(Carol) + walk.Balance(Dave) + walk.Balance(Olga) + walk.Balance(walk.Contract)));

    private void Authorize(Draw draw)
    {
        Chain.Mine((ulong)draw.Number(0, 4));
        BigInteger amount = draw.Number(1, 119);
        ulong expiry = Chain.Height + (ulong)draw.Number(1, 59);
        bool affordable = Balance(Carol) >= amount && Token.Read(t => t.Allowance(Carol, Contract)).ToBigInteger() >= amount;
        ContractResult<ulong> result = TryAuthorize(amount, 0, FeeBpsMax, authorizationExpiry: expiry, refundExpiry: expiry + 20);
        Assert.True(affordable == result.Success, result.Error);
        if (affordable)
            _model.Add(new EscrowModel(amount, FeeBpsMax, expiry, expiry + 20));
    }

    private void Act(Draw draw, Func<int, Draw, (bool Expected, ContractResult Result)> act)
    {
        Chain.Mine((ulong)draw.Number(0, 4));
        if (_model.Count == 0)
            return;
        (bool expected, ContractResult result) = act(draw.Number(0, _model.Count - 1), draw);
        Assert.True(expected == result.Success, result.Error);
    }

    private (bool, ContractResult) Capture(int number, Draw draw)
    {
        (int part, uint feeBps) = (draw.Number(0, 59), (uint)draw.Number(0, 169));
        return (_model[number].Capture(part, feeBps, Chain.Height), Contract.As(Dave).TryCall(t => t.Capture((ulong)number, part, feeBps)));
    }

    private (bool, ContractResult) Void(int number, Draw draw) => (_model[number].Void(), Contract.As(Dave).TryCall(t => t.Void((ulong)number)));

    private (bool, ContractResult) Reclaim(int number, Draw draw) =>
        (_model[number].Reclaim(Chain.Height), Contract.As(Carol).TryCall(t => t.Reclaim((ulong)number)));

    private (bool, ContractResult) Refund(int number, Draw draw)
    {
        int part = draw.Number(0, 59);
        return (_model[number].Refund(part, Chain.Height), Contract.As(Dave).TryCall(t => t.Refund((ulong)number, part)));
    }

    private BigInteger Sum(Func<EscrowModel, BigInteger> part) => _model.Select(part).Aggregate(BigInteger.Zero, BigInteger.Add);
}
