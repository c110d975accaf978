using Org.BouncyCastle.Crypto.Digests;

namespace DefiPay.Crypto.Tests;

/// <summary>Our Keccak against the library's.</summary>
public class KeccakTests
{
    private const int Seed = 20261121;

    [Fact]
    public void Hash_OfEveryLengthUpToTenBlocks_IsTheLibrarys()
    {
        var data = new byte[1400];
        new Random(Seed).NextBytes(data);
        for (var length = 0; length <= data.Length; length++)
        {
            Assert.Equal(LibraryHash(data.AsSpan(0, length)), Keccak256.Hash(data.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Hash_OfAMillionInputs_IsTheLibrarys()
    {
        const int Chains = 20;
        const int Each = 50_000;

        Parallel.For(0, Chains, chain =>
        {
            var random = new Random(Seed + chain);
            var input = new byte[200];
            var expected = new byte[Keccak256.Size];
            var digest = new KeccakDigest(256);
            for (var i = 0; i < Each; i++)
            {
                var length = random.Next(Keccak256.Size, input.Length + 1);
                random.NextBytes(input.AsSpan(Keccak256.Size));
                var actual = Keccak256.Hash(input.AsSpan(0, length));
                digest.BlockUpdate(input, 0, length);
                digest.DoFinal(expected, 0);
                Assert.True(expected.AsSpan().SequenceEqual(actual), $"Chain {chain}, input {i}: {Convert.ToHexString(input, 0, length)}");
                actual.CopyTo(input, 0);
            }
        });
    }

    [Fact]
    public void Hash_IntoTheMemoryThatIsHashed_IsTheSame()
    {
        var data = Enumerable.Range(0, 64).Select(i => (byte)i).ToArray();
        var expected = Keccak256.Hash(data);

        Keccak256.Hash(data, data);

        Assert.Equal(expected, data[..Keccak256.Size]);
    }

    private static byte[] LibraryHash(ReadOnlySpan<byte> data)
    {
        var digest = new KeccakDigest(256);
        digest.BlockUpdate(data.ToArray(), 0, data.Length);
        var hash = new byte[Keccak256.Size];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
