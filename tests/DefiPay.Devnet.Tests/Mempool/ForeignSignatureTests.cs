using System.Globalization;
using System.Numerics;
using DefiPay.Crypto;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Mempool;

/// <summary>Transactions as other software signs them: other hash types, several keys, script hashes.</summary>
public sealed class ForeignSignatureTests : IDisposable
{
    private const ulong Satoshi = 500_000_000;
    private const ulong Fee = 100_000;
    private const byte All = SignatureHash.All;
    private const string Mandatory = "mandatory-script-verify-flag-failed";
    private const string NonMandatory = "non-mandatory-script-verify-flag";

    private static readonly BigInteger CurveOrder =
        BigInteger.Parse("00FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static readonly byte[][] Keys = [.. Enumerable.Range(1, 3).Select(i => Enumerable.Repeat((byte)i, 32).ToArray())];
    private static readonly byte[][] PublicKeys = [.. Keys.Select(key => Secp256k1.GetPublicKey(key))];
    private static readonly byte[] OfOneKey = Script.PayToPublicKeyHash(StratisAddress.OfPublicKey(PublicKeys[0]));
    private static readonly byte[] TwoOfThree = new MultisigScript(2, PublicKeys).Encode();

    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x02)]
    [InlineData(0x03)]
    [InlineData(0x81)]
    [InlineData(0x82)]
    [InlineData(0x83)]
    public async Task Signature_OfAnyHashType_IsTakenAndMined(byte type)
    {
        var spending = Unsigned(await FundAsync(OfOneKey));

        await AssertMinedAsync(With(spending, [.. Push(Signature(spending, 0, OfOneKey, type)), .. Push(PublicKeys[0])]));
    }

    [Fact]
    public async Task WhatAHashTypeDoesNotSign_MayBeChangedAfterwards()
    {
        var unsigned = Unsigned(await FundAsync(OfOneKey));
        var others = await FundAsync(Script.PayToPublicKeyHash(Bob.Address));
        var twoOutputs = new Transaction(unsigned.Inputs, [unsigned.Outputs[0], new TransactionOutput(1_000, unsigned.Outputs[0].Script)]);
        Transaction Signed(Transaction transaction, byte type) => With(transaction, [.. Push(Signature(transaction, 0, OfOneKey, type)), .. Push(PublicKeys[0])]);
        Transaction Paying(Transaction transaction, int output, ulong satoshi) => new(
            transaction.Inputs, [.. transaction.Outputs.Select((one, i) => i == output ? new TransactionOutput(satoshi, one.Script) : one)]);

        AssertRefused(Mandatory, Paying(Signed(twoOutputs, 1), 1, 2_000));
        AssertRefused(Mandatory, Paying(Signed(twoOutputs, 3), 0, 2_000));
        AssertAccepted(Paying(Signed(twoOutputs, 3), 1, 2_000));
        await RemoveWaitingAsync();
        AssertAccepted(Paying(Paying(Signed(twoOutputs, 2), 0, 5_000), 1, 2_000));
        await RemoveWaitingAsync();

        var anyone = Signed(twoOutputs, 0x81);
        var joined = Bob.Sign(new Transaction([.. anyone.Inputs, new TransactionInput(others, [])], anyone.Outputs));
        AssertRefused(Mandatory, new Transaction([.. Signed(twoOutputs, 1).Inputs, joined.Inputs[1]], anyone.Outputs));
        await AssertMinedAsync(new Transaction([anyone.Inputs[0], joined.Inputs[1]], anyone.Outputs));
    }

    [Fact]
    public async Task SingleWithoutItsOutput_SignsTheNumberOne()
    {
        var (first, second) = (await FundAsync(OfOneKey), await FundAsync(OfOneKey));
        var unsigned = new Transaction([new TransactionInput(first, []), new TransactionInput(second, [])], Unsigned(first).Outputs);
        byte[] one = [1, .. new byte[31]];
        byte[][] scripts =
        [
            [.. Push(Signature(unsigned, 0, OfOneKey, All)), .. Push(PublicKeys[0])],
            [.. Push([.. Secp256k1.Sign(one, Keys[0]), SignatureHash.Single]), .. Push(PublicKeys[0])],
        ];

        await AssertMinedAsync(With(unsigned, scripts));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x04)]
    [InlineData(0x41)]
    public async Task HashTypeThatIsNone_WouldDoInABlock_AndIsNotRelayed(byte type)
    {
        var spending = Unsigned(await FundAsync(OfOneKey));

        AssertRefused(NonMandatory, With(spending, [.. Push(Signature(spending, 0, OfOneKey, type)), .. Push(PublicKeys[0])]), "SigHashType");
    }

    [Fact]
    public async Task HigherS_WouldDoInABlock_AndIsNotRelayed()
    {
        var spending = Unsigned(await FundAsync(OfOneKey));
        var der = Secp256k1.Sign(SignatureHash.Compute(spending, 0, OfOneKey), Keys[0]);

        AssertRefused(NonMandatory, With(spending, [.. Push([.. HighS(der), All]), .. Push(PublicKeys[0])]), "SigHighS");
    }

    [Fact]
    public async Task PushThatIsLongerThanNeeded_WouldDoInABlock_AndIsNotRelayed()
    {
        var spending = Unsigned(await FundAsync(OfOneKey));
        var signature = Signature(spending, 0, OfOneKey, All);

        AssertRefused(NonMandatory, With(spending, [0x4c, (byte)signature.Length, .. signature, .. Push(PublicKeys[0])]), "MinimalData");
    }

    [Fact]
    public async Task SignatureThatIsNotInDer_IsRefused()
    {
        var spending = Unsigned(await FundAsync(OfOneKey));

        AssertRefused(Mandatory, With(spending, [.. Push([.. new byte[70], All]), .. Push(PublicKeys[0])]), "EvalFalse");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public async Task SeveralKeys_SignedByTwoOfThree_AreTakenBareAndByTheirHash(int first, int second)
    {
        foreach (var byHash in new[] { false, true })
        {
            var spending = Unsigned(await FundAsync(byHash ? Script.PayToScriptHash(TwoOfThree) : TwoOfThree));
            await AssertMinedAsync(With(spending, [.. SignedBy(spending, first, second), .. byHash ? Push(TwoOfThree) : []]));
        }
    }

    [Fact]
    public async Task SeveralKeys_SignedOtherwise_AreRefused()
    {
        var spending = Unsigned(await FundAsync(TwoOfThree));
        var one = Signature(spending, 0, TwoOfThree, All);

        AssertRefused(Mandatory, With(spending, SignedBy(spending, 1, 0)), "EvalFalse");
        AssertRefused(Mandatory, With(spending, SignedBy(spending, 1, 1)), "EvalFalse");
        AssertRefused(Mandatory, With(spending, [0, .. Push(one)]), "InvalidStackOperation");
        AssertRefused(Mandatory, With(spending, [0, .. Push(one), 0]), "EvalFalse");
        AssertRefused(NonMandatory, With(spending, [0, .. SignedBy(spending, 0, 1)]), "CleanStack");
    }

    [Fact]
    public async Task SeveralKeysWithSomethingInFront_WouldDoInABlock_AndAreNotRelayed()
    {
        var spending = Unsigned(await FundAsync(Script.PayToScriptHash(TwoOfThree)));

        AssertRefused(NonMandatory, With(spending, [0x51, .. SignedBy(spending, 0, 1)[1..], .. Push(TwoOfThree)]), "SigNullDummy");
    }

    [Fact]
    public async Task OneKeyBehindAScriptHash_IsTaken()
    {
        foreach (var redeem in new[] { OfOneKey, [33, .. PublicKeys[0], 0xac] })
        {
            var spending = Unsigned(await FundAsync(Script.PayToScriptHash(redeem)));
            byte[] publicKey = redeem == OfOneKey ? Push(PublicKeys[0]) : [];
            await AssertMinedAsync(With(spending, [.. Push(Signature(spending, 0, redeem, All)), .. publicKey, .. Push(redeem)]));
        }
    }

    [Fact]
    public async Task ScriptHash_OfAnotherScriptOrOfOneThatIsNotEvaluatedHere_IsRefused()
    {
        var spending = Unsigned(await FundAsync(Script.PayToScriptHash(TwoOfThree)));
        var odd = Unsigned(await FundAsync(Script.PayToScriptHash([0x51])));

        AssertRefused(Mandatory, With(spending, [.. Push(Signature(spending, 0, OfOneKey, All)), .. Push(OfOneKey)]), "EvalFalse");
        AssertRefused(Mandatory, With(odd, [0, 1, 0x51]), "BadOpCode");
    }

    [Fact]
    public async Task ContractsCoin_SpentAsAWallets_IsRefused()
    {
        var counter = await _test.DeployCounterAsync();
        _test.Accept(_test.Contract(Alice, Call(counter, "Deposit"), amountSatoshi: Satoshi));
        await _test.MineAsync();
        var coin = _test.Chain.StateAt(_test.Tip.Height).GetUnspent(counter)!;
        var spending = Unsigned(new OutPoint(coin.TransactionId, coin.Index));

        AssertRefused(Mandatory, With(spending, [.. Push(Signature(spending, 0, OfOneKey, All)), .. Push(PublicKeys[0])]), "BadOpCode");
    }

    [Fact]
    public async Task Data_OfTheLargestScriptAndTwice_IsTaken()
    {
        var unsigned = Unsigned(await FundAsync(OfOneKey));
        byte[] data = [0x6a, 0x4c, 150, .. new byte[150]];
        var spending = new Transaction(unsigned.Inputs, [.. unsigned.Outputs, new TransactionOutput(0, data), new TransactionOutput(0, [0x6a, 0, 0x51])]);

        await AssertMinedAsync(With(spending, [.. Push(Signature(spending, 0, OfOneKey, All)), .. Push(PublicKeys[0])]));
    }

    private static byte[] Push(byte[] bytes) => Script.Push(bytes);

    private static byte[] Signature(Transaction transaction, int index, byte[] script, byte type, int key = 0) =>
        [.. Secp256k1.Sign(SignatureHash.Compute(transaction, index, script, type), Keys[key]), type];

    private static byte[] SignedBy(Transaction transaction, params int[] keys) =>
        [0, .. keys.SelectMany(key => Push(Signature(transaction, 0, TwoOfThree, All, key)))];

    private static Transaction Unsigned(OutPoint coin) =>
        new([new TransactionInput(coin, [])], [new TransactionOutput(Satoshi - Fee, Script.PayToPublicKeyHash(Bob.Address))]);

    private static Transaction With(Transaction unsigned, params byte[][] scripts) =>
        new([.. unsigned.Inputs.Select((input, i) => new TransactionInput(input.Previous, scripts[i], input.Sequence))], unsigned.Outputs, unsigned.LockTime, unsigned.Version);

    /// <summary>The same signature with the other s.</summary>
    private static byte[] HighS(byte[] der)
    {
        var sizeR = der[3];
        var s = CurveOrder - new BigInteger(der.AsSpan(6 + sizeR), isUnsigned: true, isBigEndian: true);
        var high = s.ToByteArray(isUnsigned: false, isBigEndian: true);
        return [0x30, (byte)(4 + sizeR + high.Length), .. der.AsSpan(2, 2 + sizeR), 2, (byte)high.Length, .. high];
    }

    private async Task<OutPoint> FundAsync(byte[] script)
    {
        var coin = _test.CoinsOf(Alice)[0];
        var funding = Alice.Sign(new Transaction(
            [new TransactionInput(coin.OutPoint, [])],
            [new TransactionOutput(Satoshi, script), new TransactionOutput(coin.ValueSatoshi - Satoshi - Fee, Script.PayToPublicKeyHash(Alice.Address))]));
        _test.Accept(funding);
        await _test.MineAsync();
        return new OutPoint(funding.Id, 0);
    }

    private void AssertAccepted(Transaction transaction) => _test.Accept(transaction);

    private async Task AssertMinedAsync(Transaction transaction)
    {
        AssertAccepted(transaction);
        Assert.Contains((await _test.MineAsync()).Block.Transactions, mined => mined.Id == transaction.Id);
    }

    /// <summary>Mines what waits and takes the block back, so that its coins are there again.</summary>
    private async Task RemoveWaitingAsync()
    {
        await _test.MineAsync();
        await _test.Chain.ReorgAsync(1, keepTransactions: false, Patience);
    }

    private void AssertRefused(string code, Transaction transaction, string fault = "")
    {
        AcceptResult result = _test.Chain.Accept(transaction);
        Assert.Equal(code, result.Code);
        Assert.Contains(fault, result.Message);
    }
}
