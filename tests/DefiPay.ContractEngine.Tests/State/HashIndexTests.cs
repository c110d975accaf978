using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.State;

public class HashIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Find_AfterRandomAddsAndRemovals_GivesAllThatWasAddedAndHardlyEverMore(int seed)
    {
        var random = new Random(seed);
        var index = new HashIndex();
        var added = new Stack<(Hash256 Hash, long Number)>();
        var model = new Dictionary<Hash256, Stack<long>>();
        for (var round = 0; round < 200; round++)
        {
            // More is added than removed, so that tables come; sometimes all is removed, so that they go.
            var isAdding = random.Next(3) > 0;
            for (var left = round % 50 == 49 ? added.Count : random.Next(300); left > 0; left--)
            {
                if (isAdding && round % 50 != 49)
                {
                    // Some hashes come again, as a piece of state does after a reorganisation.
                    var hash = added.Count > 0 && random.Next(10) == 0 ? added.ElementAt(random.Next(Math.Min(added.Count, 20))).Hash : Hash(random);
                    var number = random.NextInt64(HashIndex.NumberMax);
                    index.Add(hash, number);
                    added.Push((hash, number));
                    model.TryAdd(hash, []);
                    model[hash].Push(number);
                }
                else if (added.TryPop(out var last))
                {
                    index.RemoveLast(last.Hash, last.Number);
                    Assert.Equal(last.Number, model[last.Hash].Pop());
                }
            }

            var live = added.Select(item => item.Number).ToHashSet();
            var others = 0;
            foreach (var (hash, numbers) in model)
            {
                var found = Find(index, hash);
                Assert.Subset(found.ToHashSet(), numbers.ToHashSet());
                Assert.Subset(live, found.ToHashSet());
                others += found.Count - numbers.Count;
            }

            Assert.True(others <= 2 + model.Count / 1_000, $"{others} numbers of other hashes were given for {model.Count} hashes.");
            model = model.Where(known => known.Value.Count > 0).ToDictionary();
        }
    }

    [Fact]
    public void Add_ANumberThatDoesNotFit_IsRefused()
    {
        var index = new HashIndex();

        index.Add(Hash256.Zero, HashIndex.NumberMax - 1);

        Assert.Equal([HashIndex.NumberMax - 1], Find(index, Hash256.Zero));
        Assert.Throws<InvalidOperationException>(() => index.Add(Hash256.Zero, HashIndex.NumberMax));
        Assert.Throws<InvalidOperationException>(() => index.Add(Hash256.Zero, -1));
    }

    private static List<long> Find(HashIndex index, Hash256 hash)
    {
        var found = new List<long>();
        foreach (var number in index.Find(hash))
        {
            found.Add(number);
        }

        return found;
    }

    private static Hash256 Hash(Random random)
    {
        var bytes = new byte[Hash256.Size];
        random.NextBytes(bytes);
        return new Hash256(bytes);
    }
}
