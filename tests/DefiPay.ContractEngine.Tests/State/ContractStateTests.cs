using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.State;

public class ContractStateTests
{
    private static readonly StratisAddress s_first = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));
    private static readonly StratisAddress s_second = new(Convert.FromHexString("f102030405060708090a0b0c0d0e0f1011121314"));

    private readonly InMemoryStateStore _store = new();

    [Fact]
    public void EmptyState_Root_IsThatOfThePlatform() =>
        Assert.Equal("56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421", Hex(new ContractState(_store).Commit()));

    [Fact]
    public void State_WithOneContract_HasThePlatformsRootAndRecord()
    {
        var state = new ContractState(_store);
        state.CreateAccount(s_first);
        state.SetCode(s_first, [1, 2, 3], "T");
        state.SetStorage(s_first, "k"u8.ToArray(), [9]);

        Assert.Equal("f58b96eca4a028d1440fc7b82b238df6b733f0d824c43e047071e88247dafdfd", Hex(state.Commit()));
        Assert.Equal(
            "f844a0f1885eda54b7a053318cd41e2093220dab15d65381b1157a3633a83bfd5c9239a0cb4138c03caee48e70d6b7d5cc12f2eaa6de1c4c5387edb1ca9a00744a23c4c98054",
            Convert.ToHexStringLower(state.GetAccount(s_first)!.Encode()));
    }

    [Fact]
    public void Rollback_AfterAllKindsOfChanges_BringsEverythingBack()
    {
        var state = Sample(out var root);
        int mark = state.Snapshot();
        state.SetStorage(s_first, [1], [7]);
        state.SetStorage(s_first, [2], null);
        state.SetStorage(s_first, [3], [3]);
        state.SetStorage(s_first, [3], [4]);
        state.SetUnspent(s_first, null);
        state.CreateAccount(s_second);
        state.SetCode(s_second, [9], "New");
        state.SetStorage(s_second, [1], [1]);

        state.RollbackTo(mark);

        Assert.Equal([1], state.GetStorage(s_first, [1]));
        Assert.Equal([2], state.GetStorage(s_first, [2]));
        Assert.Null(state.GetStorage(s_first, [3]));
        Assert.Equal(5UL, state.GetUnspent(s_first)!.ValueSatoshi);
        Assert.False(state.Exists(s_second));
        Assert.Equal(root, state.Commit());
    }

    [Fact]
    public void Rollback_OfInnerSnapshot_KeepsOuterChanges()
    {
        var state = Sample(out _);
        state.SetStorage(s_first, [1], [7]);
        int inner = state.Snapshot();
        state.SetStorage(s_first, [1], [8]);

        state.RollbackTo(inner);

        Assert.Equal([7], state.GetStorage(s_first, [1]));
    }

    [Fact]
    public void EarlierRoot_AfterLaterCommits_IsStillReadable()
    {
        var state = Sample(out var root);
        state.SetStorage(s_first, [1], [7]);
        state.SetStorage(s_first, [2], null);
        state.Commit();

        var earlier = state.At(root);

        Assert.Equal([1], earlier.GetStorage(s_first, [1]));
        Assert.Equal([2], earlier.GetStorage(s_first, [2]));
        Assert.Equal([7], state.GetStorage(s_first, [1]));
        Assert.Null(state.GetStorage(s_first, [2]));
    }

    [Fact]
    public void ResetTo_EarlierRoot_ForgetsWhatCameLater()
    {
        var state = Sample(out var root);
        state.SetStorage(s_first, [1], [7]);
        state.Commit();
        state.SetStorage(s_first, [2], [8]);

        state.ResetTo(root);

        Assert.Equal([1], state.GetStorage(s_first, [1]));
        Assert.Equal([2], state.GetStorage(s_first, [2]));
        Assert.Equal(root, state.Commit());
    }

    [Fact]
    public void Account_WhoseEmptyStorageIsRead_GetsTheRootOfTheEmptyTrie()
    {
        var state = new ContractState(_store);
        state.CreateAccount(s_first);
        var before = state.Commit();

        state.GetStorage(s_first, [1]);

        Assert.NotEqual(before, state.Commit());
        Assert.Equal(ContractState.EmptyRoot, state.GetAccount(s_first)!.StorageRoot);
    }

    [Fact]
    public void ValueArray_ChangedBeforeCommit_IsStoredAsChanged()
    {
        var state = Sample(out _);
        byte[] value = [1];
        state.SetStorage(s_first, [5], value);
        value[0] = 2;

        Assert.Equal([2], state.At(state.Commit()).GetStorage(s_first, [5]));
    }

    [Fact]
    public void ReadArray_Changed_LeavesTheStateAsItWas()
    {
        var state = Sample(out var root);
        state.GetStorage(s_first, [1])![0] = 99;

        Assert.Equal(root, state.Commit());
        Assert.Equal([1], state.GetStorage(s_first, [1]));
    }

    [Fact]
    public void Unspent_Committed_IsReadBack()
    {
        var state = Sample(out var root);
        Assert.Equal(new UnspentOutput(root, 3, 5), Change(state, root).GetUnspent(s_first));

        static ContractState Change(ContractState state, Hash256 id)
        {
            state.SetUnspent(s_first, new UnspentOutput(id, 3, 5));
            return state.At(state.Commit());
        }
    }

    [Fact]
    public void Store_ThatFails_GivesAStateStoreException()
    {
        var state = new ContractState(new FailingStore(), new Hash256(Enumerable.Repeat((byte)1, 32).ToArray()));
        var failure = Assert.Throws<StateStoreException>(() => state.Exists(s_first));
        Assert.IsType<IOException>(failure.InnerException);
    }

    private static string Hex(Hash256 hash) => Convert.ToHexStringLower(hash.ToBytes());

    private ContractState Sample(out Hash256 root)
    {
        var state = new ContractState(_store);
        state.CreateAccount(s_first);
        state.SetCode(s_first, [1, 2, 3], "T");
        state.SetStorage(s_first, [1], [1]);
        state.SetStorage(s_first, [2], [2]);
        state.SetUnspent(s_first, new UnspentOutput(default, 0, 5));
        root = state.Commit();
        return state;
    }

    private sealed class FailingStore : IStateStore
    {
        public byte[]? Get(Hash256 hash) => throw new IOException("no disk");

        public void Put(Hash256 hash, ReadOnlySpan<byte> value) => throw new IOException("no disk");
    }
}
