using System.Numerics;

namespace Nethereum.RPC.Fee1559Suggestions;

/// <summary>Says what to offer for gas.</summary>
public interface IFee1559SuggestionStrategy
{
    /// <summary>A suggestion; with a tip given, one for that tip.</summary>
    Task<Fee1559> SuggestFeeAsync(BigInteger? maxPriorityFeePerGas = null);
}
