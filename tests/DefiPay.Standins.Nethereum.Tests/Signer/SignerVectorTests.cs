using System.Numerics;
using Nethereum.ABI.EIP712;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using Nethereum.Signer;
using Nethereum.Signer.EIP712;
using Nethereum.Util;

namespace DefiPay.Standins.Nethereum.Tests.Signer;

public sealed class SignerVectorTests
{
    private const string DevnetKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

    /// <summary>The example of https://eips.ethereum.org/EIPS/eip-155.</summary>
    [Fact]
    public void SignTransaction_ExampleOfEip155_GivesItsBytes()
    {
        string signed = new LegacyTransactionSigner().SignTransaction(
            string.Concat(Enumerable.Repeat("46", 32)), 1, "0x3535353535353535353535353535353535353535",
            BigInteger.Pow(10, 18), 9, 20_000_000_000, 21_000);
        Assert.Equal(
            "f86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83",
            signed);
        Assert.Equal("0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F", TransactionVerificationAndRecovery.GetSenderAddress(signed));
        Assert.True(TransactionVerificationAndRecovery.VerifyTransaction(signed));
    }

    [Fact]
    public void EthECKey_DevnetsFirstKey_HasItsAddress()
    {
        var key = new EthECKey(DevnetKey);
        Assert.Equal("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", key.GetPublicAddress());
        Assert.Equal(DevnetKey, key.GetPrivateKey());
        Assert.DoesNotContain(DevnetKey[2..10], key.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new EthECKey("0x0"));
        Assert.Throws<FormatException>(() => new EthECKey("0xzz"));
    }

    [Fact]
    public void EncodeUTF8AndSign_Hello_RecoversToTheAddress()
    {
        var key = new EthECKey(DevnetKey);
        string signature = new EthereumMessageSigner().EncodeUTF8AndSign("hello", key);
        Assert.StartsWith("0xf16ea9a3", signature, StringComparison.Ordinal);
        Assert.EndsWith("311c", signature, StringComparison.Ordinal);
        Assert.Equal(key.GetPublicAddress(), new EthereumMessageSigner().EncodeUTF8AndEcRecover("hello", signature));
        Assert.NotEqual(key.GetPublicAddress(), new EthereumMessageSigner().EncodeUTF8AndEcRecover("Hello", signature));
    }

    /// <summary>The example of https://eips.ethereum.org/EIPS/eip-712 (the mail from Cow to Bob, and its key).</summary>
    [Fact]
    public void SignTypedDataV4_MailOfEip712_GivesItsHashesAndSignature()
    {
        var key = new EthECKey(new Sha3Keccack().CalculateHash("cow"));
        var typed = new TypedData<Domain>
        {
            Domain = new Domain { Name = "Ether Mail", Version = "1", ChainId = 1, VerifyingContract = "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC" },
            Types = MemberDescriptionFactory.GetTypesMemberDescription(typeof(Domain), typeof(Mail), typeof(Person)),
            PrimaryType = "Mail",
        };
        var mail = new Mail
        {
            From = new Person { Name = "Cow", Wallet = "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826" },
            To = new Person { Name = "Bob", Wallet = "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB" },
            Contents = "Hello, Bob!",
        };
        Assert.Equal("f2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f", Eip712TypedDataEncoder.Current.HashDomainSeparator(typed).ToHex());
        Assert.Equal("be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2", Eip712TypedDataEncoder.Current.EncodeAndHashTypedData(mail, typed).ToHex());
        string signature = Eip712TypedDataSigner.Current.SignTypedDataV4(mail, typed, key);
        Assert.Equal(
            "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c", signature);
        Assert.Equal("0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826", Eip712TypedDataSigner.Current.RecoverFromSignatureV4(mail, typed, signature));
    }

    [Fact]
    public void CreateTransaction_Signed1559_ComesBackWhole()
    {
        var transaction = new Transaction1559(31337, 7, 1, 100, 21_000, "0x3535353535353535353535353535353535353535", 5, "0x0102", [new AccessListItem("0x3535353535353535353535353535353535353535", [new byte[32]])]);
        string signed = new Transaction1559Signer().SignTransaction(DevnetKey, transaction);
        var read = Assert.IsType<Transaction1559>(TransactionFactory.CreateTransaction(signed));
        Assert.Equal(signed, read.GetRLPEncoded().ToHex());
        Assert.Equal("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", read.GetSenderAddress());
        Assert.Equal((7, "0x0102", transaction.Hash.ToHex()), ((int)read.Nonce!, read.Data, read.Hash.ToHex()));
        Assert.Throws<FormatException>(() => TransactionFactory.CreateTransaction("02c0"));
        Assert.Throws<FormatException>(() => TransactionFactory.CreateTransaction("f8ff"));
    }

    [Struct("Person")]
    private sealed class Person
    {
        [Parameter("string", "name", 1)]
        public string Name { get; set; } = "";

        [Parameter("address", "wallet", 2)]
        public string Wallet { get; set; } = "";
    }

    [Struct("Mail")]
    private sealed class Mail
    {
        [Parameter("tuple", "from", 1, "Person")]
        public Person From { get; set; } = new();

        [Parameter("tuple", "to", 2, "Person")]
        public Person To { get; set; } = new();

        [Parameter("string", "contents", 3)]
        public string Contents { get; set; } = "";
    }
}
