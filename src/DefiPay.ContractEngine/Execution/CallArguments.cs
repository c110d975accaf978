using System.Numerics;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Execution;

/// <summary>Parameters of a transaction as the objects that the contract's method receives.</summary>
internal static class CallArguments
{
    /// <summary>One object per parameter; null when there are none.</summary>
    public static object?[]? From(IReadOnlyList<ContractParameter> parameters) =>
        parameters.Count == 0 ? null : parameters.Select(Argument).ToArray();

    private static object? Argument(ContractParameter parameter) => parameter.Value switch
    {
        StratisAddress address => address.ToContractAddress(),
        // The contract may change its array; the transaction must not change with it.
        byte[] bytes => bytes.ToArray(),
        BigInteger number when parameter.Type == ContractParameterType.UInt128 => new UInt128(LittleEndian(number, 16)),
        BigInteger number => new UInt256(LittleEndian(number, 32)),
        var value => value,
    };

    private static byte[] LittleEndian(BigInteger number, int width)
    {
        var bytes = new byte[width];
        return number.TryWriteBytes(bytes, out _, isUnsigned: true)
            ? bytes
            : throw new ArgumentException($"The parameter {number} does not fit into {width} bytes without sign.");
    }
}
