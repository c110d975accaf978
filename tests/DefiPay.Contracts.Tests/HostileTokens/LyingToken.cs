#nullable disable
using Stratis.SmartContracts;

/// <summary>Says what it was told to say, and moves nothing.</summary>
public class LyingToken : SmartContract
{
    public LyingToken(ISmartContractState state) : base(state)
    {
    }

    public UInt256 GetBalance(Address account) => UInt256.Zero;

    public bool TransferTo(Address to, UInt256 amount) => true;

    public bool TransferFrom(Address from, Address to, UInt256 amount) => true;
}
