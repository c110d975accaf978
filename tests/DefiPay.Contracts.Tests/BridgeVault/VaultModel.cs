using System.Numerics;

namespace DefiPay.Contracts.Tests;

/// <summary>The vault's rules, said the obvious way: levels are filled block by block, votes are sets of names.</summary>
internal sealed class VaultModel(BigInteger capacity, BigInteger refill)
{
    private readonly Level[] _levels = [new(capacity, refill), new(capacity, refill)];
    private readonly HashSet<int> _minted = [];
    private readonly bool[] _paused = new bool[2];
    private HashSet<int> _queued = [];
    private Dictionary<int, HashSet<string>> _votes = [];

    public HashSet<string> Validators { get; private set; } = [];

    public int Quorum { get; private set; }

    public BigInteger Minted { get; private set; }

    public BigInteger Burned { get; private set; }

    public BigInteger Available(uint direction) => _levels[direction].Now;

    public bool IsMinted(int transfer) => _minted.Contains(transfer);

    public bool IsQueued(int transfer) => _queued.Contains(transfer);

    public int VotesOf(int transfer) => _votes.TryGetValue(transfer, out var voters) ? voters.Count : 0;

    public void Seat(IEnumerable<string> validators, int quorum) => (Validators, Quorum, _votes, _queued) = ([.. validators], quorum, [], []);

    public void NextBlock()
    {
        foreach (Level level in _levels)
            level.Now = BigInteger.Min(level.Capacity, level.Now + level.Refill);
    }

    public bool Vote(string validator, int transfer, BigInteger amount)
    {
        if (_paused[1] || !Validators.Contains(validator))
            return false;
        if (_minted.Contains(transfer) || _queued.Contains(transfer))
            return true;
        _votes.TryAdd(transfer, []);
        if (_votes[transfer].Add(validator) && _votes[transfer].Count == Quorum && !Mint(transfer, amount))
            _queued.Add(transfer);
        return true;
    }

    public bool MintQueued(int transfer, BigInteger amount) => !_paused[1] && _queued.Contains(transfer) && Mint(transfer, amount);

    public bool Burn(BigInteger amount, BigInteger balance)
    {
        if (_paused[0] || amount == 0 || amount > balance || amount > _levels[0].Now)
            return false;
        _levels[0].Now -= amount;
        Burned += amount;
        return true;
    }

    public void SetPaused(uint direction, bool paused) => _paused[direction] = paused;

    public void SetLimit(uint direction, BigInteger capacity, BigInteger refill) =>
        _levels[direction] = new Level(capacity, refill) { Now = BigInteger.Min(capacity, _levels[direction].Now) };

    private bool Mint(int transfer, BigInteger amount)
    {
        if (amount > _levels[1].Now)
            return false;
        _levels[1].Now -= amount;
        _queued.Remove(transfer);
        _minted.Add(transfer);
        Minted += amount;
        return true;
    }

    private sealed class Level(BigInteger capacity, BigInteger refill)
    {
        public BigInteger Capacity { get; } = capacity;

        public BigInteger Refill { get; } = refill;

        public BigInteger Now { get; set; } = capacity;
    }
}
