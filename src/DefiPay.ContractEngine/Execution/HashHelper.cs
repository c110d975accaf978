using DefiPay.ContractEngine.Metering;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Execution;

/// <summary>Hashing for contracts. It costs no gas, so the fuse bounds it: a byte is about as dear as an instruction.</summary>
internal sealed class HashHelper(ExecutionFuse fuse) : IInternalHashHelper
{
    private const int StepsPerHash = 500;

    public byte[] Keccak256(byte[] toHash)
    {
        // Null fails where its length is asked for, as on the platform: the receipt shows that exception.
        fuse.Step(StepsPerHash + toHash.Length, "on hashing");
        fuse.Allocate(64);
        return Crypto.Keccak256.Hash(toHash);
    }

    /// <summary>The platform's name: a contract can return it, and keep it as text.</summary>
    public override string ToString() => "Stratis.SmartContracts.CLR.InternalHashHelper";
}
