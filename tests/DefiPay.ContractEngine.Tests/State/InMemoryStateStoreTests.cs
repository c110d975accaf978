using DefiPay.ContractEngine.State;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.State;

public class InMemoryStateStoreTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(532)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(100_000)]
    public void Get_OfWhatWasPut_GivesItsBytes(int size)
    {
        var store = new InMemoryStateStore();
        byte[] value = Enumerable.Range(0, size).Select(i => (byte)i).ToArray();
        var hash = Put(store, value);
        byte[] before = [.. value];
        Array.Clear(value);

        Assert.Equal(before, store.Get(hash));
        Assert.Null(store.Get(Hash256.Zero));
    }

    [Fact]
    public void Put_ManyPiecesOfAnySize_KeepsEachOnceThroughAllChunks()
    {
        var random = new Random(20261121);
        var store = new InMemoryStateStore();
        var pieces = new Dictionary<Hash256, byte[]>();
        for (var i = 0; i < 20_000; i++)
        {
            var value = new byte[random.Next(4, random.Next(10) == 0 ? 3_000 : 600)];
            random.NextBytes(value);
            pieces[Put(store, value)] = value;
            Put(store, value);
        }

        Assert.Equal(pieces.Count, store.Count);
        Assert.All(pieces, piece => Assert.Equal(piece.Value, store.Get(piece.Key)));
    }

    private static Hash256 Put(InMemoryStateStore store, byte[] value)
    {
        var hash = new Hash256(Keccak256.Hash(value));
        store.Put(hash, value);
        return hash;
    }
}
