using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>What one contract does must not reach others by way of the process that runs them.</summary>
public class SharedStateTests
{
    [Theory]
    [InlineData("State.SetBytes(\"k\", raw); var read = State.GetStruct<Address>(\"k\");")]
    [InlineData("var read = Serializer.ToStruct<Address>(raw);")]
    public void AddressReadAsAStruct_LeavesTheZeroAddressAlone(string reading)
    {
        // As a struct an address is the static Zero and the constant Width: 20 bytes and 4.
        var (chain, contract) = SmallChain.Of($$"""
            public string G()
            {
                byte[] raw = new byte[27];
                raw[0] = 0xda; raw[1] = 0x94; raw[2] = 7; raw[22] = 0x84; raw[23] = 20;
                {{reading}}
                return read + "/" + Address.Zero;
            }
            """);
        string zero = new('0', 40);

        Assert.Equal($"{zero}/{zero}", chain.Text(contract, "G"));
        Assert.Equal(default, Address.Zero);
    }
}
