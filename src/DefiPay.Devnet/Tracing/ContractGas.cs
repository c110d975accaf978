using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tracing;

/// <summary>What all transactions of a contract used, by method. Receipts are read, nothing runs again.</summary>
internal sealed class ContractGas(DevnetChain chain, StratisNetwork network)
{
    /// <summary>Of the blocks of a range, both ends included; null when there is no contract of this address at the tip.</summary>
    public JsonObject? Of(StratisAddress contract, ulong fromBlock, ulong toBlock, CancellationToken cancellationToken)
    {
        if (chain.StateAt(chain.Tip.Height).GetTypeName(contract) is not { } type) return null;
        var usage = new GasUsage();
        foreach (var (_, receipt) in chain.Receipts(fromBlock, toBlock))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((receipt.To ?? receipt.NewContractAddress) == contract) usage.Add(receipt.To is null, receipt.MethodName, receipt.Receipt.GasUsed, receipt.Success);
        }

        var methods = usage.Methods;
        return new JsonObject
        {
            ["contract"] = contract.ToBase58(network),
            ["type"] = type,
            ["fromBlock"] = fromBlock,
            ["toBlock"] = toBlock,
            ["transactions"] = methods.Sum(method => method.Calls),
            ["gas"] = methods.Aggregate(0UL, (sum, method) => sum + method.Gas),
            ["methods"] = new JsonArray([.. methods.Select(Method)]),
        };
    }

    private static JsonObject Method(MethodUsage usage) => new()
    {
        ["method"] = usage.Method,
        ["calls"] = usage.Calls,
        ["failed"] = usage.Failed,
        ["gas"] = usage.Gas,
        ["min"] = usage.Min,
        ["median"] = usage.Median,
        ["max"] = usage.Max,
    };
}
