using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <summary>A slot of a contract, 32 bytes as hex.</summary>
public interface IEthGetStorageAt
{
    /// <summary>The block that is asked where a call names none; latest unless set.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <summary>Asks at a block.</summary>
    Task<string> SendRequestAsync(string address, HexBigInteger position, BlockParameter block, object id = null);

    /// <summary>Asks at the default block.</summary>
    Task<string> SendRequestAsync(string address, HexBigInteger position, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string address, HexBigInteger position, BlockParameter block, object id = null);
}
