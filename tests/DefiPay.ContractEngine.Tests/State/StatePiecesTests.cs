using DefiPay.ContractEngine.State;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.State;

public class StatePiecesTests
{
    private readonly PieceStore _store = new();
    private readonly ContractState _state;

    public StatePiecesTests() => _state = new ContractState(_store);

    [Fact]
    public void Reachable_OfTheLastOfManyRoots_IsAllThatTheStateNeedsAndNotMore()
    {
        var random = new Random(20261121);
        var saved = new Dictionary<Hash256, byte[]>();
        var put = 0;
        for (var block = 0; block < 20; block++)
        {
            _store.New.Clear();
            for (var i = 0; i < 30; i++)
            {
                Change(random);
                _state.Commit();
            }

            put += _store.New.Count;
            foreach (var (hash, piece) in StatePieces.Reachable([_state.Root], _store.New))
            {
                Assert.Equal(hash, new Hash256(Keccak256.Hash(piece)));
                saved[hash] = piece;
            }

            AssertSame(_state, new ContractState(new PieceStore(saved), _state.Root));
        }

        Assert.True(saved.Count < put / 2, $"{saved.Count} of {put} pieces were kept.");
    }

    /// <summary>A contract stores what another one's account will be, before that one's storage exists.</summary>
    [Fact]
    public void Reachable_PieceThatStorageHadBefore_IsGoneThroughAsAnAccount()
    {
        var (forger, victim) = (Address(1), Address(2));
        _state.SetCode(victim, [1, 2, 3], "Victim");
        _state.SetCode(forger, [1, 2, 3], "Forger");
        _state.Commit();
        var root = _state.Root;

        // What the account will be.
        _state.SetStorage(victim, [7], Bytes(40, 7));
        _state.Commit();
        var account = _state.GetAccount(victim)!.Encode();
        _state.ResetTo(root);

        // The forger's storage gets the leaf with the same end of the key and the same value.
        _state.SetStorage(forger, victim.ToBytes(), account);
        _state.SetStorage(forger, forger.ToBytes(), Bytes(40, 1));
        _state.Commit();
        var saved = new Dictionary<Hash256, byte[]>(_store.All);
        foreach (var hash in _store.All.Keys.Except(StatePieces.Reachable([root, _state.Root], _store.All).Keys))
        {
            saved.Remove(hash);
        }

        _store.New.Clear();
        _state.SetStorage(victim, [7], Bytes(40, 7));
        _state.Commit();
        Assert.Contains(_store.New.Keys, saved.ContainsKey);
        foreach (var (hash, piece) in StatePieces.Reachable([_state.Root], _store.New))
        {
            saved[hash] = piece;
        }

        Assert.Equal(Bytes(40, 7), new ContractState(new PieceStore(saved), _state.Root).GetStorage(victim, [7]));
    }

    private static byte[] Bytes(int count, byte value) => [.. Enumerable.Repeat(value, count)];

    private static StratisAddress Address(int number) => new([(byte)number, .. new byte[StratisAddress.Size - 1]]);

    private static void AssertSame(ContractState expected, ContractState actual)
    {
        for (var contract = 0; contract < 8; contract++)
        {
            Assert.Equal(expected.GetAccount(Address(contract)), actual.GetAccount(Address(contract)));
            Assert.Equal(expected.GetCode(Address(contract)), actual.GetCode(Address(contract)));
            Assert.Equal(expected.GetUnspent(Address(contract)), actual.GetUnspent(Address(contract)));
            for (var key = 0; key < 100; key++)
            {
                Assert.Equal(expected.GetStorage(Address(contract), [(byte)key]), actual.GetStorage(Address(contract), [(byte)key]));
            }
        }
    }

    private void Change(Random random)
    {
        var contract = Address(random.Next(8));
        if (!_state.Exists(contract))
        {
            _state.SetCode(contract, Bytes(50, (byte)random.Next(3)), "Contract");
        }

        _state.SetStorage(contract, [(byte)random.Next(100)], random.Next(5) == 0 ? null : Bytes(random.Next(1, 60), (byte)random.Next(256)));
        if (random.Next(4) == 0)
        {
            _state.SetUnspent(contract, new UnspentOutput(default, (uint)random.Next(9), (ulong)random.Next(1000)));
        }
    }

    private sealed class PieceStore(Dictionary<Hash256, byte[]>? pieces = null) : IStateStore
    {
        public Dictionary<Hash256, byte[]> All { get; } = pieces ?? [];

        public Dictionary<Hash256, byte[]> New { get; } = [];

        public byte[]? Get(Hash256 hash) => All.GetValueOrDefault(hash);

        public void Put(Hash256 hash, ReadOnlySpan<byte> value) => All[hash] = New[hash] = value.ToArray();
    }
}
