using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>Receipts in the node's form. There the number of a block is null on the node that mined it; here only with the quirks.</summary>
internal sealed class ReceiptJson(LogJson logs, StratisNetwork network, bool quirks)
{
    public JsonObject Of(StoredReceipt stored) => new()
    {
        ["transactionHash"] = stored.TransactionId.ToString(),
        ["blockHash"] = stored.BlockHash.ToString(),
        ["blockNumber"] = quirks ? null : stored.BlockNumber,
        ["postState"] = stored.Receipt.PostState.ToString(),
        ["gasUsed"] = stored.Receipt.GasUsed,
        ["from"] = stored.From.ToBase58(network),
        ["to"] = stored.To?.ToBase58(network),
        ["newContractAddress"] = stored.NewContractAddress?.ToBase58(network),
        ["success"] = stored.Success,
        ["returnValue"] = stored.Result,
        ["bloom"] = Convert.ToHexStringLower(stored.Receipt.Bloom.ToBytes()),
        ["error"] = stored.Error,
        ["logs"] = logs.Of(stored.Receipt.Logs, bytesAsBase64: false),
    };
}
