namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <inheritdoc/>
public class SymbolFunction : SymbolFunctionBase
{
}
