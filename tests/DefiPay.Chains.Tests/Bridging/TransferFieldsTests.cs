using System.Numerics;
using DefiPay.Chains.Bridging;

namespace DefiPay.Chains.Tests.Bridging;

public sealed class TransferFieldsTests
{
    [Fact]
    public void ComputeId_EveryVector_IsTheIdOfAnotherImplementation()
    {
        Assert.Equal(39, TransferIdVector.All.Count);
        Assert.All(TransferIdVector.All, vector => Assert.Equal(vector.Id, $"0x{Convert.ToHexStringLower(vector.Fields.ComputeId())}"));
    }

    [Fact]
    public void Vectors_CoverBothDirectionsAndBothEndsOfEveryRange()
    {
        Assert.Equal(TransferIdVector.All.Count, TransferIdVector.All.Select(vector => vector.Id).Distinct().Count());
        Assert.Contains(TransferIdVector.All, vector => vector.Fields.SourceChain.Namespace == "eip155");
        Assert.Contains(TransferIdVector.All, vector => vector.Fields.SourceChain.Namespace == "stratis");
        Assert.Contains(TransferIdVector.All, vector => vector.Fields.Amount == BigInteger.Pow(2, 256) - 1);
        Assert.Contains(TransferIdVector.All, vector => vector.Fields.Amount.IsZero);
        Assert.Contains(TransferIdVector.All, vector => vector.Fields.Number is ulong.MaxValue);
        Assert.Contains(TransferIdVector.All, vector => vector.Fields.Number is 0);
    }

    [Fact]
    public void ComputeId_AnyFieldChanged_IsAnotherId()
    {
        var fields = TransferIdVector.All[0].Fields;
        var other = new byte[20];
        TransferFields[] all =
        [
            fields,
            fields with { SourceChain = ChainId.Parse("eip155:1") },
            fields with { DestinationChain = ChainId.Parse("stratis:cirrus-main") },
            fields with { SourceContract = other },
            fields with { DestinationContract = other },
            fields with { Token = other },
            fields with { Amount = fields.Amount + 1 },
            fields with { Sender = other },
            fields with { Recipient = other },
            fields with { Number = fields.Number + 1 },
        ];

        Assert.Equal(all.Length, all.Select(each => Convert.ToHexString(each.ComputeId())).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(21)]
    public void ComputeId_AddressOfAnotherLength_IsRefusedByName(int size)
    {
        var fields = TransferIdVector.All[0].Fields;

        Assert.Contains("Recipient", Assert.Throws<InvalidOperationException>(() => (fields with { Recipient = new byte[size] }).ComputeId()).Message, StringComparison.Ordinal);
        Assert.Contains("Token", Assert.Throws<InvalidOperationException>(() => (fields with { Token = new byte[size] }).ComputeId()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ComputeId_AmountOutside256Bits_IsRefused()
    {
        var fields = TransferIdVector.All[0].Fields;

        Assert.Throws<InvalidOperationException>(() => (fields with { Amount = BigInteger.Pow(2, 256) }).ComputeId());
        Assert.Throws<InvalidOperationException>(() => (fields with { Amount = BigInteger.MinusOne }).ComputeId());
    }
}
