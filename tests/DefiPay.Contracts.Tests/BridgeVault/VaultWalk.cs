using System.Numerics;
using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>A vault beside its model: the same happens to both.</summary>
internal sealed class VaultWalk : VaultFixture
{
    private const int Transfers = 12;
    private static readonly Address[] s_everyone = [.. Validators, TestAccount.Named("validator5"), TestAccount.Named("validator6"), Alice];

    private readonly VaultModel _model = new(Capacity.ToBigInteger(), Refill.ToBigInteger());
    private readonly UInt256[] _amounts;

    private VaultWalk(ContractTestChain chain, int seed)
        : base(chain)
    {
        var random = new Random(seed);
        _amounts = [.. Enumerable.Range(0, Transfers).Select(_ => (UInt256)random.Next(1, 1_200))];
        _model.Seat(Validators.Select(validator => validator.ToString()), 3);
        Approve(Bob, UInt256.MaxValue);
    }

    /// <summary>Whether any walk minted and burned: one that never did would show nothing.</summary>
    public bool CameToSomething => _model.Minted > 0 && _model.Burned > 0;

    /// <param name="seed">For the amounts of the transfers.</param>
    /// <param name="started">Told of every walk.</param>
    public static StatefulProperty<VaultWalk> Property(int seed, Action<VaultWalk> started) => new StatefulProperty<VaultWalk>(chain =>
        {
            var walk = new VaultWalk(chain, seed);
            started(walk);
            return walk;
        })
        .On(BlocksByHand)
        .Step("vote", (walk, draw) => walk.Act(draw, walk.VoteStep), weight: 22)
        .Step("mint from the queue", (walk, draw) => walk.Act(draw, walk.MintQueued), weight: 8)
        .Step("burn", (walk, draw) => walk.Act(draw, walk.BurnStep), weight: 5)
        .Step("pause", (walk, draw) => walk.Act(draw, walk.Pause))
        .Step("unpause", (walk, draw) => walk.Act(draw, walk.Unpause), weight: 2)
        .Step("set a limit", (walk, draw) => walk.Act(draw, walk.SetLimit))
        .Step("rotate", (walk, draw) => walk.Act(draw, walk.Rotate))
        .Invariant("limits are the model's", walk =>
            Assert.Equal((walk._model.Available(Out), walk._model.Available(In)), (walk.Available(Out).ToBigInteger(), walk.Available(In).ToBigInteger())))
        .Invariant("the supply is what was minted and not burned", walk => Assert.Equal(walk._model.Minted - walk._model.Burned, walk.Supply.ToBigInteger()))
        .Invariant("one account has it all", walk => Assert.Equal(walk.Supply, walk.Balance(Bob)))
        .Invariant("transfers stand where the model has them", walk => walk.CompareTransfers());

    private void Act(Draw draw, Func<Draw, (bool Expected, ContractResult Result)> act)
    {
        for (int blocks = draw.Number(0, 3); blocks > 0; blocks--)
            PassBlock();
        (bool expected, ContractResult result) = act(draw);
        Assert.True(expected == result.Success, result.Error);
    }

    private (bool, ContractResult) VoteStep(Draw draw)
    {
        (Address voter, int transfer) = (draw.OneOf(s_everyone), draw.Number(0, Transfers - 1));
        return (_model.Vote(voter.ToString(), transfer, _amounts[transfer].ToBigInteger()), Vote(voter, _amounts[transfer], (ulong)transfer + 1));
    }

    private (bool, ContractResult) MintQueued(Draw draw)
    {
        int transfer = draw.Number(0, Transfers - 1);
        byte[] id = IdOf(_amounts[transfer], (ulong)transfer + 1);
        return (_model.MintQueued(transfer, _amounts[transfer].ToBigInteger()), Vault.As(Alice).TryCall(t => t.MintQueued(id)));
    }

    private (bool, ContractResult) BurnStep(Draw draw)
    {
        int amount = draw.Number(0, 699);
        return (_model.Burn(amount, Balance(Bob).ToBigInteger()), Burn(Bob, amount));
    }

    private (bool, ContractResult) Pause(Draw draw)
    {
        uint direction = (uint)draw.Number(0, 1);
        _model.SetPaused(direction, true);
        return (true, Vault.As(Guardian).TryCall(t => t.Pause(direction)));
    }

    private (bool, ContractResult) Unpause(Draw draw)
    {
        uint direction = (uint)draw.Number(0, 1);
        _model.SetPaused(direction, false);
        return (true, Vault.As(Operator).TryCall(t => t.Unpause(direction)));
    }

    private (bool, ContractResult) SetLimit(Draw draw)
    {
        (uint direction, int capacity, int refill) = ((uint)draw.Number(0, 1), draw.Number(0, 1_499), draw.Number(0, 39));
        _model.SetLimit(direction, capacity, refill);
        return (true, Vault.As(Operator).TryCall(t => t.SetLimit(Token, direction, capacity, refill)));
    }

    private (bool, ContractResult) Rotate(Draw draw)
    {
        // Some of those who may validate, each once: left out one by one.
        List<Address> next = [.. s_everyone[..^1]];
        for (int left = draw.Number(1, 5); next.Count > left;)
            next.RemoveAt(draw.Number(0, next.Count - 1));
        uint quorum = (uint)draw.Number(1, next.Count);
        byte[] packed = Packed(next);
        Vault.As(Operator).Call(t => t.ProposeValidators(packed, quorum));
        for (ulong block = 0; block < RotationDelay; block++)
            PassBlock();
        _model.Seat(next.Select(validator => validator.ToString()), (int)quorum);
        return (true, Vault.As(Operator).TryCall(t => t.ActivateValidators()));
    }

    private void PassBlock()
    {
        Chain.Mine();
        _model.NextBlock();
    }

    private void CompareTransfers()
    {
        for (int transfer = 0; transfer < Transfers; transfer++)
        {
            byte[] id = IdOf(_amounts[transfer], (ulong)transfer + 1);
            Assert.True(
                (_model.IsMinted(transfer), _model.IsQueued(transfer), _model.VotesOf(transfer)) == (IsMinted(id), IsQueued(id), (int)VotesOf(id)),
                $"transfer {transfer}");
        }
    }
}
