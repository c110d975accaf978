using Nethereum.Contracts.Services;

namespace Nethereum.Contracts.Standards.ERC20;

/// <summary>Tokens by EIP-20.</summary>
public class ERC20Service
{
    private readonly IEthApiContractService _eth;

    /// <summary>Tokens of a node.</summary>
    public ERC20Service(IEthApiContractService ethApiContractService) => _eth = ethApiContractService;

    /// <summary>The token at an address.</summary>
    public ERC20ContractService GetContractService(string contractAddress) => new(_eth, contractAddress);
}
