using Nethereum.Contracts.CQS;

namespace Nethereum.Contracts;

/// <summary>A call of a function; a derived class carries `[Function]` and its parameters as properties with `[Parameter]`.</summary>
public class FunctionMessage : ContractMessageBase
{
}
