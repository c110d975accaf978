using System.Globalization;
using System.Text.Json.Nodes;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>A block in the node's form; state root, receipt root and bloom are not part of it.</summary>
internal static class BlockJson
{

    // 2^256 through one more than the target of the header's bits, 1d00ffff.
    private const ulong BlockWork = 0x1_0001_0001;

    public static JsonObject Of(DevnetChain chain, ChainedBlock chained, bool withTransactions, StratisNetwork network)
    {
        Block block = chained.Block;
        BlockHeader header = block.Header;
        int size = block.Size;
        var json = new JsonObject
        {
            ["hash"] = chained.Hash.ToString(),
            ["confirmations"] = chain.ConfirmationsAt(chained.Height),
            ["size"] = size,
            ["weight"] = 4 * size,
            ["height"] = chained.Height,
            ["version"] = header.Version,
            ["versionHex"] = header.Version.ToString("x8"),
            ["merkleroot"] = header.MerkleRoot.ToString(),
            ["tx"] = new JsonArray([.. block.Transactions.Select(transaction => JsonValue.Create(transaction.Id.ToString()))]),
            // The node writes moments as texts, in a block's transactions and header as numbers.
            ["time"] = header.Time.ToString(CultureInfo.InvariantCulture),
            ["mediantime"] = MedianTime.At(chained.Height, below => (chain.BlockAt(below) ?? chained).Header.Time).ToString(CultureInfo.InvariantCulture),
            ["nonce"] = header.Nonce,
            ["bits"] = header.Bits.ToString("x8"),
            // All blocks of such a chain are of the same difficulty.
            ["difficulty"] = JsonValue.Create(new NodeDecimal(1)),
            ["chainwork"] = ((chained.Height + 1) * BlockWork).ToString("x64"),
            ["nTx"] = block.Transactions.Count,
            ["previousblockhash"] = header.PreviousHash.ToString(),
            ["nextblockhash"] = chain.BlockAt(chained.Height + 1)?.Hash.ToString(),
            ["signature"] = Convert.ToHexStringLower(header.Signature),
        };
        if (withTransactions)
            json["transactions"] = new JsonArray([.. block.Transactions.Select(transaction => TransactionJson.Of(transaction, network))]);
        return json;
    }

    /// <summary>What <c>Node/getblockheader</c> answers.</summary>
    public static JsonObject HeaderOf(BlockHeader header) => new()
    {
        ["version"] = header.Version,
        ["merkleroot"] = header.MerkleRoot.ToString(),
        ["nonce"] = header.Nonce,
        ["bits"] = header.Bits.ToString("x8"),
        ["previousblockhash"] = header.PreviousHash.ToString(),
        ["time"] = header.Time,
    };
}
