using Stratis.SmartContracts;

namespace DefiPay.Standins.Stratis.Tests;

public class AddressTests
{
    private static readonly Address Counting = new(0x04030201, 0x08070605, 0x0C0B0A09, 0x100F0E0D, 0x14131211);

    [Fact]
    public void ToString_OfCountingBytes_IsUpperHexInByteOrder() =>
        Assert.Equal("0102030405060708090A0B0C0D0E0F1011121314", Counting.ToString());

    [Fact]
    public void ToBytes_WritesEachWordLittleEndian() =>
        Assert.Equal(Convert.FromHexString("0102030405060708090A0B0C0D0E0F1011121314"), Counting.ToBytes());

    [Fact]
    public void Equals_ComparesAllWords()
    {
        var other = new Address(0x04030201, 0x08070605, 0x0C0B0A09, 0x100F0E0D, 0x14131210);

        Assert.True(Counting == new Address(Counting));
        Assert.True(Counting != other);
        Assert.False(Counting.Equals((object)other));
        Assert.False(Counting.Equals(null));
        Assert.False(Counting.Equals("0102"));
        Assert.True(Address.Zero == default);
    }

    [Fact]
    public void Shape_HasNoHashCodeOfItsOwn_BecauseBytecodeWouldChange() =>
        Assert.Equal(typeof(ValueType), typeof(Address).GetMethod(nameof(GetHashCode))!.DeclaringType);
}
