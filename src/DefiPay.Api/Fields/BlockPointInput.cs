using DefiPay.Chains;

namespace DefiPay.Api.Fields;

/// <summary>A moment in the past. Each chain has its own heights; what belongs to other chains is left out of the answer.</summary>
/// <param name="ChainId">The chain, in CAIP-2 form.</param>
/// <param name="Block">The height; the moment is after this block.</param>
public sealed record BlockPointInput(string ChainId, long Block)
{
    /// <summary>The moment as the store takes it.</summary>
    /// <exception cref="GraphQLException">The chain's name is malformed or the height is negative.</exception>
    internal BlockPoint ToBlockPoint()
    {
        if (!Chains.ChainId.TryParse(ChainId, out var chainId))
        {
            throw Error("chainId", "is no chain id; accepted is CAIP-2, such as stratis:cirrus-dev or eip155:31337.");
        }

        return Block >= 0 ? new BlockPoint(chainId, (ulong)Block) : throw Error("block", "is negative; accepted is a height from 0.");
    }

    private static GraphQLException Error(string field, string problem)
        => new(ErrorBuilder.New().SetMessage($"at.{field}: {problem}").SetCode("BAD_BLOCK_POINT").Build());
}
