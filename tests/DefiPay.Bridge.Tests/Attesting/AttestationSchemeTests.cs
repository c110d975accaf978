using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Crypto;

namespace DefiPay.Bridge.Tests.Attesting;

public sealed class AttestationSchemeTests
{
    private static readonly BridgeOptions Options = SimulatedBridge.CreateOptions("Host=nowhere");
    private static readonly BridgeEnd Evm = new BridgeRoute(Options).Evm;
    private static readonly TransferId Id = new(Keccak256.Hash([7]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ulong.MaxValue)]
    public void Digest_ByOurOwnHand_IsThatOfTheTypedData(ulong epoch) => Assert.Equal(
        new AttestationMessage { TransferId = Id.ToBytes(), Epoch = epoch }.ComputeDigest(Evm.ChainId, Evm.ContractText),
        new AttestationScheme(Evm).ComputeDigest(Id, epoch));

    [Fact]
    public void Recover_ASignature_GivesItsSignerOnlyForWhatWasSigned()
    {
        var scheme = new AttestationScheme(Evm);
        var signature = new TestKey(1, Options).Sign(Id, 1);
        Assert.Equal(TestKey.AddressOf(1), scheme.RecoverSigner(Id, 1, signature));
        Assert.NotEqual(TestKey.AddressOf(1), scheme.RecoverSigner(Id, 2, signature));
        Assert.NotEqual(TestKey.AddressOf(1), scheme.RecoverSigner(new TransferId(Keccak256.Hash([8])), 1, signature));
        var other = new AttestationScheme(Evm with { Contract = new byte[20] });
        Assert.NotEqual(TestKey.AddressOf(1), other.RecoverSigner(Id, 1, signature));
    }

    [Fact]
    public void Recover_FormsThatTheGatewayRefuses_GiveNobody()
    {
        var scheme = new AttestationScheme(Evm);
        var signature = new TestKey(1, Options).Sign(Id, 1);
        Assert.Null(scheme.RecoverSigner(Id, 1, signature.AsSpan(..64)));
        Assert.Null(scheme.RecoverSigner(Id, 1, [.. signature, 0]));
        Assert.Null(scheme.RecoverSigner(Id, 1, [.. signature.AsSpan(..64), (byte)(signature[64] - 27)]));
        Assert.Null(scheme.RecoverSigner(Id, 1, new byte[65]));

        // The same signature with n - s in place of s, and the other v: mathematically as good.
        var order = System.Numerics.BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", System.Globalization.NumberStyles.HexNumber);
        var high = order - new System.Numerics.BigInteger(signature.AsSpan(32, 32), isUnsigned: true, isBigEndian: true);
        byte[] twin = [.. signature.AsSpan(..32), .. high.ToByteArray(isUnsigned: true, isBigEndian: true), (byte)(55 - signature[64])];
        Assert.Null(scheme.RecoverSigner(Id, 1, twin));
    }
}
