using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <summary>The code of a contract; 0x where there is none.</summary>
public interface IEthGetCode
{
    /// <summary>The block that is asked where a call names none; latest unless set.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <summary>Asks at a block.</summary>
    Task<string> SendRequestAsync(string address, BlockParameter block, object id = null);

    /// <summary>Asks at the default block.</summary>
    Task<string> SendRequestAsync(string address, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(string address, BlockParameter block, object id = null);
}
