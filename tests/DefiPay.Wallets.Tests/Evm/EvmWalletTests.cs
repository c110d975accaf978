using System.Numerics;
using DefiPay.Chains;
using DefiPay.Wallets.Evm;
using Nethereum.Model;
using Nethereum.Signer;

namespace DefiPay.Wallets.Tests.Evm;

public sealed class EvmWalletTests
{
    private static readonly ChainId Devnet = ChainId.Parse("eip155:31337");

    [Theory]
    [InlineData("alice", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("BOB", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8")]
    public void FindKnown_Name_HasTheAddressThatEveryDevnetGivesIt(string name, string address)
    {
        EvmAccount account = EvmWallet.FindKnown(name)!;
        Assert.Equal((address, address.ToLowerInvariant(), address), (account.ChecksumAddress, account.Address, account.ToString()));
        Assert.Null(EvmWallet.FindKnown("nobody"));
    }

    /// <summary>Seed 1559: whatever is signed comes back from the bytes, and from the signer's key alone.</summary>
    [Fact]
    public void Sign_AnyRequest_RecoversToTheSigner()
    {
        var random = new Random(1559);
        for (int i = 0; i < 50; i++)
        {
            EvmAccount account = EvmWallet.Known.GetAccount(random.Next(100));
            byte[] data = new byte[random.Next(200)];
            random.NextBytes(data);
            var request = new EvmTransactionRequest(
                Devnet, (ulong)random.NextInt64(long.MaxValue), random.Next(3) == 0 ? null : "0x" + new string('a', 40), data, (ulong)random.Next(), random.NextInt64(long.MaxValue), random.Next())
            {
                ValueWei = BigInteger.Pow(random.Next(2, 9), random.Next(1, 50)),
            };
            EvmTransaction signed = account.Sign(request);
            var read = Assert.IsType<Transaction1559>(TransactionFactory.CreateTransaction(signed.Bytes.ToArray()));
            Assert.Equal(account.ChecksumAddress, read.GetSenderAddress());
            Assert.Equal((request.Nonce, request.ValueWei, request.GasLimit), ((ulong)read.Nonce!.Value, read.Amount!.Value, (ulong)read.GasLimit!.Value));
            Assert.Equal(signed.Hash, "0x" + Convert.ToHexStringLower(read.Hash));
        }
    }

    [Fact]
    public void FromMnemonic_WrongWordCount_IsRefusedWithoutTheWords()
    {
        string message = Assert.Throws<ArgumentException>(() => EvmWallet.FromMnemonic("secret words")).Message;
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }
}
