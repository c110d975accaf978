using DefiPay.Crypto;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Wallets.Tests.Stratis;

public class StratisWalletTests
{
    private static readonly StratisAddress Contract = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));
    private static readonly Hash256 Funding = Hash256.Parse("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
    private static readonly StratisAccount Alice = StratisWallet.FindKnown("alice")!;

    [Theory]
    [InlineData("alice", "PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB")]
    [InlineData("Bob", "PPwbddzbHc92yW15oqaCBUxYsNvEHZa5Bt")]
    [InlineData("carol", "PSyRe9Lwe1TjyzxUWni3FwSQACSPzJxNzi")]
    public void FindKnown_Name_GivesTheKnownAddress(string name, string address)
    {
        Assert.Equal(address, StratisWallet.FindKnown(name)!.Address.ToBase58(StratisNetwork.CirrusDev));
        Assert.Equal(address, KnownAccounts.Find(name)!.Address.ToBase58(StratisNetwork.CirrusDev));
    }

    [Fact]
    public void Known_TwentyAccounts_HaveTheirNamesInOrder()
    {
        Assert.Equal(
            ["alice", "bob", "carol", "dave", "olga", "minter", "erin", "frank", "grace", "heidi",
                "validator1", "validator2", "validator3", "validator4", "relayer", "operator", "guardian",
                "ivan", "judy", "mallory"], KnownAccounts.All.Select(account => account.Name));
        Assert.All(KnownAccounts.All, account => Assert.Equal(account.Address, StratisWallet.Known.GetAccount(account.Index).Address));
        Assert.Null(StratisWallet.FindKnown("nobody"));
    }

    [Fact]
    public void BuildContract_OneCoin_IsTheKnownTransactionByteForByte()
    {
        var script = ContractScript.Call(Contract, "Foo", 100, 50_000, ContractParameter.Of(7ul), ContractParameter.Of("x"));
        SpendableCoin[] coins = [new(new OutPoint(Funding, 1), 105_000_000)];

        var transaction = TransactionBuilder.BuildContract(Alice, coins, script);

        Assert.Equal(99_000_000ul, transaction.Outputs[1].ValueSatoshi);
        Assert.Equal("475e1286f179de0a31de0d099de1ca6ec60ad450de7d8c28e568a94f9ca36514", transaction.Id.ToString());
    }

    [Fact]
    public void BuildPayment_SeveralCoins_TakesTheLargestAndGivesChange()
    {
        SpendableCoin[] coins = [new(new OutPoint(Funding, 0), 5), new(new OutPoint(Funding, 1), 20), new(new OutPoint(Funding, 2), 10)];

        var transaction = TransactionBuilder.BuildPayment(Alice, coins, Contract, 22, feeSatoshi: 3);

        Assert.Equal([1u, 2u], transaction.Inputs.Select(input => input.Previous.Index));
        Assert.Equal([22ul, 5ul], transaction.Outputs.Select(output => output.ValueSatoshi));
        Assert.Equal(Alice.Address, Script.OwnerOf(transaction.Outputs[1].Script));
        Assert.All(Enumerable.Range(0, 2), i => AssertSigned(transaction, i));
    }

    [Fact]
    public void BuildPayment_ExactCoins_HasNoChange() =>
        Assert.Single(TransactionBuilder.BuildPayment(Alice, [new(new OutPoint(Funding, 0), 25)], Contract, 22, feeSatoshi: 3).Outputs);

    [Fact]
    public void BuildPayment_TooFewCoins_SaysHowManyAreMissing()
    {
        var exception = Assert.Throws<InsufficientCoinsException>(
            () => TransactionBuilder.BuildPayment(Alice, [new(new OutPoint(Funding, 0), 24)], Contract, 22, feeSatoshi: 3));

        Assert.Equal((25ul, 24ul), (exception.NeededSatoshi, exception.AvailableSatoshi));
    }

    [Fact]
    public void BuildPayment_AmountBeyond64Bits_IsRefused() =>
        Assert.Throws<OverflowException>(() => TransactionBuilder.BuildPayment(Alice, [], Contract, ulong.MaxValue, feeSatoshi: 1));

    [Fact]
    public void Account_AsText_ShowsItsAddressOnly() => Assert.Equal(Alice.Address.ToString(), Alice.ToString());

    private static void AssertSigned(Transaction transaction, int index)
    {
        Assert.True(Script.TryReadPushes(transaction.Inputs[index].Script, out var pushes));
        var digest = SignatureHash.Compute(transaction, index, Script.PayToPublicKeyHash(Alice.Address));
        Assert.Equal(SignatureHash.All, pushes[0][^1]);
        Assert.True(Secp256k1.Verify(digest, pushes[0].AsSpan(0, pushes[0].Length - 1), pushes[1]));
    }
}
