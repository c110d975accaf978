using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.State.Trie;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.State;

public class StateTrieTests
{
    private readonly InMemoryStateStore _store = new();

    [Theory]
    [InlineData("0x10,0x11,0x12", "0x10")]
    public void Keys_OfOneNibbleDifference_AreAllFound(string keys, string written)
    {
        var trie = new StateTrie(_store, null);
        foreach (string key in keys.Split(','))
        {
            trie.Put(Bytes(key), Bytes(key));
        }

        trie.Put(Bytes(written), [99]);

        Assert.Equal([99], trie.Get(Bytes(written)));
        Assert.All(keys.Split(',').Where(key => key != written), key => Assert.Equal(Bytes(key), trie.Get(Bytes(key))));
    }

    [Fact]
    public void KnownTries_OfEthereum_HaveTheirRoots()
    {
        // From the yellow paper's companion tests ("dogs" and "puppy"): raw keys, so the same trie.
        var trie = new StateTrie(_store, null);
        trie.Put("doe"u8, "reindeer"u8.ToArray());
        trie.Put("dog"u8, "puppy"u8.ToArray());
        trie.Put("dogglesworth"u8, "cat"u8.ToArray());

        Assert.Equal("8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3", Convert.ToHexStringLower(trie.ComputeRoot().ToBytes()));
    }

    [Fact]
    public void Leaf_WithoutRemainingKeyWrittenAgain_ChangesTheRootEvenWithTheSameValue()
    {
        var trie = new StateTrie(_store, null);
        trie.Put([0x10], [1]);
        trie.Put([0x11], [1]);
        var before = trie.ComputeRoot();

        trie.Put([0x10], [1]);

        Assert.NotEqual(before, trie.ComputeRoot());
        Assert.Equal([1], trie.Get([0x10]));
    }

    [Fact]
    public void Branch_LeftWithValueAndOneChild_LosesTheValue()
    {
        var trie = new StateTrie(_store, null);
        trie.Put("k"u8, [1]);
        trie.Put("ka"u8, [2]);
        trie.Put("kq"u8, [3]);

        trie.Delete("kq"u8);

        Assert.Null(trie.Get("k"u8));
        Assert.Equal([2], trie.Get("ka"u8));
    }

    [Fact]
    public void KeysOfOneLength_InRandomOrderWithDeletes_ReadLikeADictionaryAtEveryRoot()
    {
        var random = new Random(0x5eed);
        var trie = new StateTrie(_store, null);
        var model = new Dictionary<string, byte[]>();
        for (int round = 0; round < 200; round++)
        {
            for (int i = 0; i < 20; i++)
            {
                // Two free bytes over a shared middle: forks at every depth, but no two keys differ in the last half byte only.
                byte[] key = [(byte)random.Next(6), 7, (byte)(random.Next(6) * 16), 0];
                string name = Convert.ToHexString(key);
                if (random.Next(3) == 0)
                {
                    trie.Delete(key);
                    model.Remove(name);
                }
                else
                {
                    byte[] value = [.. key, (byte)random.Next(1, 256), .. new byte[random.Next(40)]];
                    trie.Put(key, value);
                    model[name] = value;
                }
            }

            var root = trie.ComputeRoot();
            var reopened = new StateTrie(_store, root);
            var rebuilt = new StateTrie(new InMemoryStateStore(), null);
            foreach (var (name, value) in model)
            {
                Assert.Equal(value, reopened.Get(Convert.FromHexString(name)));
                rebuilt.Put(Convert.FromHexString(name), value);
            }

            Assert.Equal(rebuilt.ComputeRoot(), root);
            if (round % 7 == 0)
            {
                trie = reopened;
            }
        }
    }

    [Fact]
    public void KeysOfAnyLength_InRandomOrder_ReadAlikeInMemoryAndReopened()
    {
        var random = new Random(0xbeef);
        var trie = new StateTrie(_store, null);
        var keys = new HashSet<string>();
        for (int i = 0; i < 3000; i++)
        {
            byte[] key = new byte[random.Next(5)];
            for (int k = 0; k < key.Length; k++)
            {
                key[k] = (byte)(random.Next(3) | (random.Next(3) << 4));
            }

            keys.Add(Convert.ToHexString(key));
            if (random.Next(4) == 0)
            {
                trie.Delete(key);
            }
            else
            {
                trie.Put(key, [(byte)random.Next(256), 1]);
            }

            if (i % 50 == 0)
            {
                var reopened = new StateTrie(_store, trie.ComputeRoot());
                Assert.All(keys, name => Assert.Equal(trie.Get(Convert.FromHexString(name)), reopened.Get(Convert.FromHexString(name))));
            }
        }
    }

    [Fact]
    public void Keys_ThatNestTenThousandLevels_NeedNoStack()
    {
        var trie = new StateTrie(_store, null);
        var key = new byte[5000];
        for (int length = 1; length <= key.Length; length++)
        {
            trie.Put(key.AsSpan(0, length), [1]);
        }

        var root = RunOnSmallStack(trie.ComputeRoot);
        var reopened = new StateTrie(_store, root);
        Assert.Equal([1], RunOnSmallStack(() => reopened.Get(key)));
        RunOnSmallStack(() =>
        {
            reopened.Delete(key);
            return reopened.ComputeRoot();
        });
        Assert.Null(reopened.Get(key));
    }

    [Fact]
    public void Store_WithoutTheNode_GivesAStateStoreExceptionThatNamesIt()
    {
        var trie = new StateTrie(_store, new Hash256(Enumerable.Repeat((byte)0xab, 32).ToArray()));
        Assert.Contains("abababab", Assert.Throws<StateStoreException>(() => trie.Get([1])).Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex[2..]);

    private static T RunOnSmallStack<T>(Func<T> work)
    {
        T? result = default;
        var thread = new Thread(() => result = work(), 128 << 10);
        thread.Start();
        thread.Join();
        return result!;
    }
}
