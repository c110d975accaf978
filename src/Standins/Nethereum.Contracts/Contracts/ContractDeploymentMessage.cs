using Nethereum.Contracts.CQS;

namespace Nethereum.Contracts;

/// <summary>The creation of a contract; a derived class has the constructor's parameters as properties with `[Parameter]`.</summary>
public class ContractDeploymentMessage : ContractMessageBase
{
    /// <summary>The code that creates the contract, as hex.</summary>
    public ContractDeploymentMessage(string byteCode) => ByteCode = byteCode;

    /// <summary>The code that creates the contract, as hex, without the parameters.</summary>
    public string ByteCode { get; set; }
}
