using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultPropertyTests : VaultFixture
{
    private const int Transfers = 12;
    private static readonly StratisAddress[] Everyone = [.. Validators, Wallet("validator5"), Wallet("validator6"), Alice];

    private readonly VaultModel _model = new(Capacity, Refill);
    private readonly BigInteger[] _amounts = new BigInteger[Transfers];

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void AnySequenceOfCalls_AgainstAModel_Agrees(int seed)
    {
        var random = new Random(seed);
        _model.Seat(Validators.Select(validator => validator.ToString()), 3);
        for (int transfer = 0; transfer < Transfers; transfer++)
            _amounts[transfer] = random.Next(1, 1_200);
        Approve(Bob, BigInteger.Pow(2, 255));

        for (int step = 0; step < 150; step++)
        {
            bool expected = Step(random, out CallResult result);

            Assert.True(expected == result.Success, $"step {step}: {result.Error}");
            AssertAgrees(step);
            for (int blocks = random.Next(4); blocks > 0; blocks--)
                PassBlock();
        }

        Assert.True(_model.Minted > 0 && _model.Burned > 0, "the walk came to nothing");
    }

    private bool Step(Random random, out CallResult result)
    {
        int transfer = random.Next(Transfers);
        uint direction = (uint)random.Next(2);
        switch (random.Next(40))
        {
            case < 22:
                StratisAddress voter = Everyone[random.Next(Everyone.Length)];
                result = Vote(voter, _amounts[transfer], (ulong)transfer + 1);
                return _model.Vote(voter.ToString(), transfer, _amounts[transfer]);
            case < 30:
                result = Call(Alice, "MintQueued", IdOf(_amounts[transfer], (ulong)transfer + 1));
                return _model.MintQueued(transfer, _amounts[transfer]);
            case < 35:
                BigInteger amount = random.Next(0, 700);
                BigInteger balance = Balance(Bob);
                result = Burn(Bob, amount);
                return _model.Burn(amount, balance);
            case 35:
                result = Call(Guardian, "Pause", direction);
                _model.SetPaused(direction, true);
                return true;
            case < 38:
                result = Call(Operator, "Unpause", direction);
                _model.SetPaused(direction, false);
                return true;
            case 38:
                (BigInteger capacity, BigInteger refill) = (random.Next(0, 1_500), random.Next(0, 40));
                result = Call(Operator, "SetLimit", Token, direction, capacity, refill);
                _model.SetLimit(direction, capacity, refill);
                return true;
            default:
                result = Rotate(random);
                return true;
        }
    }

    private CallResult Rotate(Random random)
    {
        StratisAddress[] next = [.. Everyone[..^1].OrderBy(_ => random.Next()).Take(random.Next(1, 6))];
        uint quorum = (uint)random.Next(1, next.Length + 1);
        Call(Operator, "ProposeValidators", Packed(next), quorum).Succeeded();
        for (ulong block = 0; block < RotationDelay; block++)
            PassBlock();
        _model.Seat(next.Select(validator => validator.ToString()), (int)quorum);
        return Call(Operator, "ActivateValidators");
    }

    private void PassBlock()
    {
        Chain.Height += 1;
        _model.NextBlock();
    }

    private void AssertAgrees(int step)
    {
        Assert.True((_model.Available(Out), _model.Available(In)) == (Available(Out), Available(In)), $"step {step}: limits");
        Assert.Equal(_model.Minted - _model.Burned, Supply);
        Assert.Equal(Supply, Balance(Bob));
        for (int transfer = 0; transfer < Transfers; transfer++)
        {
            byte[] id = IdOf(_amounts[transfer], (ulong)transfer + 1);
            Assert.True(
                (_model.IsMinted(transfer), _model.IsQueued(transfer), _model.VotesOf(transfer)) == (IsMinted(id), IsQueued(id), (int)VotesOf(id)),
                $"step {step}: transfer {transfer}");
        }
    }
}
