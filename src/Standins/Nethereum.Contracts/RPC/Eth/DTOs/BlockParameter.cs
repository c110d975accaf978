using System.Numerics;
using Nethereum.Hex.HexTypes;
using Newtonsoft.Json;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A block by number, or one of the node's names for blocks; "latest" unless told otherwise.</summary>
[JsonConverter(typeof(BlockParameterJsonConverter))]
public class BlockParameter
{
    /// <summary>The latest block.</summary>
    public BlockParameter() => SetValue(BlockParameterType.latest);

    /// <summary>The block of a number.</summary>
    public BlockParameter(HexBigInteger blockNumber) => SetValue(blockNumber);

    /// <summary>The block of a number.</summary>
    public BlockParameter(ulong blockNumber)
        : this(new HexBigInteger(new BigInteger(blockNumber)))
    {
    }

    /// <summary>What a block is named by.</summary>
    public enum BlockParameterType
    {
        latest,
        earliest,
        pending,
        blockNumber,
    }

    /// <summary>The number; null for a named block.</summary>
    public HexBigInteger BlockNumber { get; private set; }

    /// <summary>What the block is named by.</summary>
    public BlockParameterType ParameterType { get; private set; }

    /// <summary>The last block of the chain.</summary>
    public static BlockParameter CreateLatest() => Create(BlockParameterType.latest);

    /// <summary>The first block of the chain.</summary>
    public static BlockParameter CreateEarliest() => Create(BlockParameterType.earliest);

    /// <summary>The block that is being made.</summary>
    public static BlockParameter CreatePending() => Create(BlockParameterType.pending);

    /// <summary>Takes a named block.</summary>
    /// <exception cref="ArgumentException">Asked for a number without one.</exception>
    public void SetValue(BlockParameterType parameterType)
    {
        if (parameterType == BlockParameterType.blockNumber)
        {
            throw new ArgumentException("Please provide the blockNumber when setting the type as blockNumber", nameof(parameterType));
        }

        ParameterType = parameterType;
        BlockNumber = null;
    }

    /// <summary>Takes a number as hex.</summary>
    public void SetValue(string blockNumberHex) => SetValue(new HexBigInteger(blockNumberHex));

    /// <summary>Takes a number.</summary>
    public void SetValue(HexBigInteger blockNumber)
    {
        ParameterType = BlockParameterType.blockNumber;
        BlockNumber = blockNumber;
    }

    /// <summary>Takes a number.</summary>
    public void SetValue(BigInteger blockNumber) => SetValue(new HexBigInteger(blockNumber));

    /// <summary>As nodes take it: hex, or the name.</summary>
    public string GetRPCParam() => ParameterType == BlockParameterType.blockNumber ? BlockNumber.HexValue : ParameterType.ToString();

    /// <summary>As some nodes take it: a number, or the name.</summary>
    public object GetRPCParamAsNumber() => ParameterType == BlockParameterType.blockNumber ? BlockNumber.ToUlong() : GetRPCParam();

    private static BlockParameter Create(BlockParameterType type)
    {
        var parameter = new BlockParameter();
        parameter.SetValue(type);
        return parameter;
    }
}
