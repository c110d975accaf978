using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Receipts;

public class ReceiptTests
{
    private static readonly StratisAddress s_address = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));
    private static readonly ContractLog s_log = new(s_address, ["TransferLog"u8.ToArray(), s_address.ToBytes()], [0xc0]);

    [Fact]
    public void Log_Encoded_IsThePlatformsRlp() => Assert.Equal(
        "f83a940102030405060708090a0b0c0d0e0f1011121314a2e18b5472616e736665724c6f67940102030405060708090a0b0c0d0e0f101112131481c0",
        Convert.ToHexStringLower(s_log.Encode()));

    [Fact]
    public void Log_Decoded_IsTheSame()
    {
        var decoded = ContractLog.Decode(s_log.Encode());

        Assert.Equal(s_log.Address, decoded.Address);
        Assert.Equal(s_log.Topics, decoded.Topics);
        Assert.Equal(s_log.Data, decoded.Data);
        Assert.Equal("TransferLog", decoded.EventName);
    }

    [Fact]
    public void Bloom_OfALog_HasThePlatformsBits() => Assert.Equal([72, 1063, 1667, 1863, 1906, 1923], Bits(s_log.Bloom));

    [Fact]
    public void Bloom_OfATopic_HasThePlatformsBits()
    {
        var bloom = new LogsBloom();
        bloom.Add("TransferLog"u8);

        Assert.Equal([1063, 1667, 1923], Bits(bloom));
        Assert.True(bloom.MayContain("TransferLog"u8));
        Assert.False(bloom.MayContain("ApprovalLog"u8));
    }

    [Fact]
    public void Receipt_Hash_IsThePlatforms()
    {
        var receipt = new Receipt(new Hash256([1, .. new byte[31]]), 12345, [s_log]);

        Assert.Equal("1bd6d717be762503b22579e3ccb8c691f3ab461a3bab424c108c05ce97c9af03", receipt.Hash.ToString());
        Assert.Equal(receipt.Hash, Receipt.FromConsensusBytes(receipt.ToConsensusBytes()).Hash);
    }

    [Fact]
    public void ReceiptRoot_OfNoReceipts_IsZero() => Assert.Equal(default, ReceiptRoot.Compute([]));

    [Fact]
    public void ReceiptRoot_OfOneReceipt_IsItsHash()
    {
        var receipt = new Receipt(default, 1, []);
        Assert.Equal(receipt.Hash, ReceiptRoot.Compute([receipt]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void StoredReceipt_EncodedAndDecoded_IsTheSame(bool isCreate)
    {
        var stored = new StoredReceipt
        {
            Receipt = new Receipt(default, 10_001, [s_log]),
            TransactionId = new Hash256(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()),
            BlockHash = new Hash256([7, .. new byte[31]]),
            BlockNumber = ulong.MaxValue,
            From = s_address,
            To = isCreate ? null : s_address,
            NewContractAddress = isCreate ? s_address : null,
            Success = isCreate,
            Result = isCreate ? null : "é",
            Error = isCreate ? null : "no",
            GasPrice = 100,
            AmountSatoshi = 5,
            MethodName = isCreate ? null : "Pay",
        };

        var decoded = StoredReceipt.Decode(stored.Encode());

        Assert.Equal(stored.Receipt.Hash, decoded.Receipt.Hash);
        Assert.Equal(stored, decoded with { Receipt = stored.Receipt });
    }

    /// <summary>What a receipt says must not depend on whether the node was started again in between.</summary>
    [Fact]
    public void StoredReceipt_OfAnEmptyText_HasNoResult()
    {
        var stored = new StoredReceipt
        {
            Receipt = new Receipt(default, 10_001, []),
            TransactionId = default,
            BlockHash = default,
            BlockNumber = 5,
            From = s_address,
            Success = true,
            Result = "",
            GasPrice = 100,
            AmountSatoshi = 0,
        };

        Assert.Null(stored.Result);
        Assert.Equal(stored, StoredReceipt.Decode(stored.Encode()) with { Receipt = stored.Receipt });
    }

    [Theory]
    [InlineData("")]
    [InlineData("c0")]
    [InlineData("80")]
    [InlineData("c4840000")]
    public void StoredReceipt_OfOtherBytes_IsRefused(string hex) =>
        Assert.Throws<FormatException>(() => StoredReceipt.Decode(Convert.FromHexString(hex)));

    private static int[] Bits(LogsBloom bloom)
    {
        var bytes = bloom.ToBytes();
        return Enumerable.Range(0, 2048).Where(bit => (bytes[bit / 8] & (1 << (bit % 8))) != 0).ToArray();
    }
}
