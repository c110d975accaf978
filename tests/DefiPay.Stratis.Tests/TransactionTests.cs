namespace DefiPay.Stratis.Tests;

public class TransactionTests
{
    private const string Unsigned =
        "0100000001201f1e1d1c1b1a191817161514131211100f0e0d0c0b0a0908070605040302010100000000ffffffff0200000000000000003dc101000000640000000000000050c3"
        + "0000000000000102030405060708090a0b0c0d0e0f1011121314d383466f6f8ecd89070700000000000000820478c09ee605000000001976a91440531e825eecaa7180473291565d"
        + "79a2f2db502888ac00000000";

    private const string SignatureHex =
        "3045022100a9d701b731850ae90239ff895a23daff60496b7077615b99f7b2a925ae89bc5002200e73ae90bc6cd986c41b596d43d1659d7e119718a4639336a2b338d207c8ad7601";

    private const string PublicKeyHex = "02d4b8d97f6deb8a7f91b819143831049b73e331b4fabceb37c332657abc90b4f3";
    private static readonly StratisAddress Owner = StratisAddress.Parse("PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", StratisNetwork.CirrusDev);

    [Fact]
    public void Decode_KnownTransaction_GivesItsParts()
    {
        var transaction = Transaction.Decode(Convert.FromHexString(Unsigned));

        var input = Assert.Single(transaction.Inputs);
        Assert.Equal(new OutPoint(Hash256.Parse("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"), 1), input.Previous);
        Assert.Equal(2, transaction.Outputs.Count);
        Assert.True(ContractScript.IsContractScript(transaction.Outputs[0].Script));
        Assert.Equal(99_000_000ul, transaction.Outputs[1].ValueSatoshi);
        Assert.True(Script.IsPayToPublicKeyHash(transaction.Outputs[1].Script, out var owner));
        Assert.Equal(Owner, owner);
        Assert.Equal(Unsigned, transaction.ToHex());
    }

    [Fact]
    public void SignatureHash_OfKnownTransaction_IsTheKnownDigest()
    {
        var digest = SignatureHash.Compute(Transaction.Decode(Convert.FromHexString(Unsigned)), 0, Script.PayToPublicKeyHash(Owner));

        Assert.Equal("b4d9fd8fc808d6e741ccddd31df88952c49db56c7f430e9ee7817759f40dc51c", Convert.ToHexStringLower(digest));
    }

    [Fact]
    public void Id_OfSignedTransaction_IsTheKnownOne()
    {
        var unsigned = Transaction.Decode(Convert.FromHexString(Unsigned));
        var script = Script.SpendPublicKeyHash(Convert.FromHexString(SignatureHex), Convert.FromHexString(PublicKeyHex));
        var signed = new Transaction([new TransactionInput(unsigned.Inputs[0].Previous, script)], unsigned.Outputs);

        Assert.Equal("475e1286f179de0a31de0d099de1ca6ec60ad450de7d8c28e568a94f9ca36514", signed.Id.ToString());
        Assert.True(Script.TryReadPushes(script, out var pushes));
        Assert.Equal([Convert.FromHexString(SignatureHex), Convert.FromHexString(PublicKeyHex)], pushes);
    }

    [Fact]
    public void TryParse_EveryPrefixOfATransaction_IsRefused()
    {
        for (var length = 0; length < Unsigned.Length; length += 2)
        {
            Assert.False(Transaction.TryParse(Unsigned[..length], out _, out var error));
            Assert.NotEmpty(error);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("zz")]
    [InlineData(Unsigned + "00")]
    [InlineData("01000000feffffffff")]
    [InlineData("01000000ffffffffffffffffff")]
    [InlineData("01000000fd0100")]
    public void TryParse_MalformedText_IsRefused(string? hex) => Assert.False(Transaction.TryParse(hex, out _, out _));

    [Fact]
    public void TryParse_RandomDamage_NeverThrows()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Convert.FromHexString(Unsigned);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Transaction.TryParse(Convert.ToHexString(bytes), out _, out _);
        }
    }
}
