namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <inheritdoc/>
public class TransferFromFunction : TransferFromFunctionBase
{
}
