namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <inheritdoc/>
public class DecimalsFunction : DecimalsFunctionBase
{
}
