using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/Balances</c>: who held how much. In spite of its name the route counts those who held just that amount too.</summary>
internal static class BalanceRoutes
{
    public static void Map(IEndpointRouteBuilder api, StratisNetwork network) =>
        api.MapGet("Balances/over-amount-at-height", (DevnetChain chain, string? blockHeight, string? amount, CancellationToken stop) =>
            OverAmount(chain, network, blockHeight, amount, stop));

    private static IResult OverAmount(DevnetChain chain, StratisNetwork network, string? blockHeight, string? amount, CancellationToken stop)
    {
        ulong height = RequestFields.Height(blockHeight, nameof(blockHeight));
        if (height > chain.Tip.Height)
            throw new RequestRefusedException($"blockHeight: {height} lies above the tip at {chain.Tip.Height}.");
        if (string.IsNullOrWhiteSpace(amount))
            throw new RequestRefusedException("amount: is missing; coins with at most eight decimals are expected.");
        ulong satoshi = RequestFields.Amount(amount, nameof(amount));
        return NodeAnswer.Json(BalancesAt(chain, height, stop)
            .Where(balance => balance.Value > 0 && balance.Value >= satoshi)
            .Select(balance => balance.Key.ToBase58(network))
            .Order(StringComparer.Ordinal));
    }

    /// <summary>Goes through the chain from its beginning: the node keeps no balances of the past.</summary>
    private static Dictionary<StratisAddress, ulong> BalancesAt(DevnetChain chain, ulong height, CancellationToken stop)
    {
        var coins = new Dictionary<OutPoint, (StratisAddress Owner, ulong Satoshi)>();
        var balances = new Dictionary<StratisAddress, ulong>();
        for (ulong i = 0; i <= height && chain.BlockAt(i) is { } block; i++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (Transaction transaction in block.Block.Transactions)
            {
                foreach (TransactionInput input in transaction.Inputs)
                {
                    if (coins.Remove(input.Previous, out var spent))
                        balances[spent.Owner] -= spent.Satoshi;
                }

                for (uint output = 0; output < transaction.Outputs.Count; output++)
                {
                    (ulong satoshi, byte[] script) = (transaction.Outputs[(int)output].ValueSatoshi, transaction.Outputs[(int)output].Script);
                    if (Script.IsInternalContractTransfer(script, out _) || Script.OwnerOf(script) is not { } owner)
                        continue;
                    coins[new OutPoint(transaction.Id, output)] = (owner, satoshi);
                    balances[owner] = balances.GetValueOrDefault(owner) + satoshi;
                }
            }
        }

        return balances;
    }
}
