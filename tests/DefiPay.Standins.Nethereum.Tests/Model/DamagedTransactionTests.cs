using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using Nethereum.Signer;

namespace DefiPay.Standins.Nethereum.Tests.Model;

/// <summary>Bytes that are nearly a transaction: each is one, or a <see cref="FormatException"/>.</summary>
public sealed class DamagedTransactionTests
{
    private const int Rounds = 4_000;
    private const string Key = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    private const string To = "0x3535353535353535353535353535353535353535";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CreateTransaction_DamagedBytes_IsOneOrAFormatException(int seed)
    {
        var random = new Random(seed);
        byte[][] whole = [Legacy().HexToByteArray(), WithoutChain().HexToByteArray(), Typed().HexToByteArray()];
        var others = new Dictionary<string, string>();
        for (int i = 0; i < Rounds; i++)
        {
            byte[] damaged = [.. whole[i % whole.Length]];
            for (int hits = random.Next(1, 4); hits > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                ISignedTransaction read = TransactionFactory.CreateTransaction(damaged);
                Assert.Equal(damaged, read.GetRLPEncoded());
                _ = read.VerifyTransaction() ? read.GetSenderAddress() : "";
            }
            catch (FormatException)
            {
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                others.TryAdd(e.GetType().Name + " " + e.StackTrace!.Split('\n').First(line => line.Contains("Nethereum.", StringComparison.Ordinal)).Trim(), damaged.ToHex());
            }
        }

        Assert.True(others.Count == 0, string.Join("\n", others));
    }

    [Fact]
    public void CreateTransaction_BytesBehindIt_IsAFormatException()
    {
        Assert.Throws<FormatException>(() => TransactionFactory.CreateTransaction(Legacy() + "00"));
        Assert.Throws<FormatException>(() => TransactionFactory.CreateTransaction(Typed() + "00"));
    }

    private static string Legacy() => new LegacyTransactionSigner().SignTransaction(Key, 31337, To, 5, 7, 100, 21_000, "0x0102");

    /// <summary>v, r and s as their bytes: what is none of a signature is not taken for one.</summary>
    [Theory]
    [InlineData("1d", "01")]
    [InlineData("22", "01")]
    [InlineData("05", "01")]
    [InlineData("80", "01")]
    [InlineData("1b", "a1010000000000000000000000000000000000000000000000000000000000000001")]
    public void CreateTransaction_SignatureThatIsNone_IsAFormatException(string v, string r)
    {
        string body = "80" + "80" + "80" + "94" + To[2..] + "80" + "80" + v + r + "01";
        int size = body.Length / 2;
        string prefix = size <= 55 ? (0xc0 + size).ToString("x2") : "f8" + size.ToString("x2");
        Assert.Throws<FormatException>(() => TransactionFactory.CreateTransaction(prefix + body));
    }

    [Fact]
    public void GetSenderAddress_NotSigned_IsAFormatException()
    {
        var transaction = new Transaction1559(31337, 7, 1, 100, 21_000, To, 5, "0x", []);
        Assert.False(transaction.VerifyTransaction());
        Assert.Throws<FormatException>(() => transaction.GetSenderAddress());
    }

    private static string WithoutChain() => new LegacyTransactionSigner().SignTransaction(Key.HexToByteArray(), new LegacyTransaction(To, 5, 7, 100, 21_000, "0x0102"));

    private static string Typed() => new Transaction1559Signer().SignTransaction(
        Key, new Transaction1559(31337, 7, 1, 100, 21_000, To, BigInteger.One, "0x0102", [new AccessListItem(To, [new byte[32]])]));
}
