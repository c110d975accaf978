using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <summary>A method that asks at a block.</summary>
public interface IDefaultBlock
{
    /// <summary>The block that is asked where a call names none.</summary>
    BlockParameter DefaultBlock { get; set; }
}
