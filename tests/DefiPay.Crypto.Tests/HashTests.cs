using System.Security.Cryptography;
using System.Text;

namespace DefiPay.Crypto.Tests;

public class HashTests
{
    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    [InlineData("Transfer(address,address,uint256)", "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef")]
    public void Keccak256_OfKnownText_IsItsHash(string text, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(Keccak256.Hash(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Keccak256_OfEveryLengthAroundTheBlockSize_IsTheSameOnManyThreads()
    {
        var inputs = Enumerable.Range(0, 300).Select(length => Enumerable.Range(0, length).Select(i => (byte)i).ToArray()).ToArray();
        var expected = inputs.Select(input => Keccak256.Hash(input)).ToArray();

        Parallel.For(0, inputs.Length, i =>
        {
            var hash = new byte[40];
            Keccak256.Hash(inputs[i], hash);
            Assert.Equal(expected[i], hash[..32]);
        });
        Assert.Equal(inputs.Length, expected.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void Keccak256_DestinationTooSmall_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Keccak256.Hash([], new byte[31]));

    [Fact]
    public void Sha256d_IsSha256OfSha256() =>
        Assert.Equal(SHA256.HashData(SHA256.HashData([1, 2, 3])), Sha256d.Hash([1, 2, 3]));

    [Fact]
    public void Hash160_OfPublicKeyOfOne_IsTheKnownOne()
    {
        var generator = Convert.FromHexString("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");

        Assert.Equal("751e76e8199196d454941c45d1b3a323f1433bd6", Convert.ToHexStringLower(Hash160.Hash(generator)));
    }
}
