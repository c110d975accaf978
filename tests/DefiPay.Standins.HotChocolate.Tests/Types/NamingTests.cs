using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Standins.HotChocolate.Tests.Types;

public sealed class NamingTests
{
    private readonly DefaultNamingConventions _naming = new();

    [Theory]
    [InlineData("HTTPServer", "httpServer")]
    [InlineData("UserID", "userID")]
    [InlineData("ABC1x", "abc1x")]
    [InlineData("ID", "id")]
    [InlineData("chainId", "chainId")]
    [InlineData("B", "b")]
    public void FieldName_OfCapitals_LowersTheFirstWord(string name, string expected) => Assert.Equal(expected, _naming.FormatFieldName(name));

    [Theory]
    [InlineData(Spelling.FullyRepaid, "FULLY_REPAID")]
    [InlineData(Spelling.IPv4Addr, "I_PV4_ADDR")]
    [InlineData(Spelling.Evm, "EVM")]
    [InlineData(Spelling.USD, "USD")]
    public void EnumValueName_OfMember_IsConstantCase(Spelling value, string expected) => Assert.Equal(expected, _naming.GetEnumValueName(value));

    [Fact]
    public void TypeName_OfGenericClass_NamesItsArguments()
    {
        Assert.Equal("ListOfInt32", _naming.GetTypeName(typeof(List<int>)));
        Assert.Equal("KeyValuePairOfStringAndString", _naming.GetTypeName(typeof(KeyValuePair<string, string>)));
        Assert.Equal("BoxInput", _naming.GetTypeName(typeof(Box), TypeKind.InputObject));
        Assert.Equal("CrateInput", _naming.GetTypeName(typeof(CrateInput), TypeKind.InputObject));
    }

    public enum Spelling
    {
        FullyRepaid,
        IPv4Addr,
        Evm,
        USD
    }

    public sealed class Box;

    public sealed class CrateInput;
}
