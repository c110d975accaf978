using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>What can stand for an address among the arguments of a deployment.</summary>
public interface IHasAddress
{
    /// <summary>The address.</summary>
    Address Address { get; }
}
