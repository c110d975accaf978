using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>The rows of final events.</summary>
internal static class FinalEventRows
{
    public static NpgsqlBatchCommand Insert(BridgeDeposit deposit) => new NpgsqlBatchCommand("""
        insert into deposit (transfer_id, source_chain, destination_chain, source_contract, destination_contract, token, amount, sender, recipient, number,
                             block_number, block_hash, transaction_hash, log_index)
        values (@id, @source_chain, @destination_chain, @source_contract, @destination_contract, @token, @amount, @sender, @recipient, @number,
                @block, @block_hash, @transaction, @log_index)
        """)
        .With("id", deposit.Id.ToBytes())
        .With("source_chain", deposit.Fields.SourceChain.Value)
        .With("destination_chain", deposit.Fields.DestinationChain.Value)
        .With("source_contract", deposit.Fields.SourceContract.ToArray())
        .With("destination_contract", deposit.Fields.DestinationContract.ToArray())
        .With("token", deposit.Fields.Token.ToArray())
        .WithNumeric("amount", deposit.Fields.Amount)
        .With("sender", deposit.Fields.Sender.ToArray())
        .With("recipient", deposit.Fields.Recipient.ToArray())
        .WithNumeric("number", new System.Numerics.BigInteger(deposit.Fields.Number))
        .With("block", (long)deposit.Block.Number)
        .With("block_hash", deposit.Block.Hash)
        .With("transaction", deposit.TransactionHash)
        .With("log_index", deposit.LogIndex);

    public static NpgsqlBatchCommand Insert(ChainId chain, BridgeRefusal refusal) => new NpgsqlBatchCommand("""
        insert into refusal (chain_id, block_number, block_hash, log_index, transaction_hash, claimed_id, number, reason, awaits_token, configuration)
        values (@chain, @block, @block_hash, @log_index, @transaction, @claimed, @number, @reason, @awaits, @configuration)
        """)
        .With("chain", chain.Value)
        .With("block", (long)refusal.Block.Number)
        .With("block_hash", refusal.Block.Hash)
        .With("log_index", refusal.LogIndex)
        .With("transaction", refusal.TransactionHash)
        .With("claimed", refusal.ClaimedId.ToBytes())
        .WithNumeric("number", new System.Numerics.BigInteger(refusal.Number))
        .With("reason", refusal.Reason)
        .With("awaits", refusal.AwaitsToken)
        .With("configuration", refusal.Configuration);

    public static NpgsqlBatchCommand Insert(ChainId chain, BridgeSettlement settlement) => new NpgsqlBatchCommand("""
        insert into settlement (transfer_id, chain_id, token, source_token, recipient, amount, block_number, transaction_hash)
        values (@id, @chain, @token, @source_token, @recipient, @amount, @block, @transaction)
        """)
        .With("id", settlement.Id.ToBytes())
        .With("chain", chain.Value)
        .With("token", settlement.Token)
        .With("source_token", settlement.SourceToken)
        .With("recipient", settlement.Recipient)
        .WithNumeric("amount", settlement.Amount)
        .With("block", (long)settlement.Block.Number)
        .With("transaction", settlement.TransactionHash);

    /// <summary>Finds the deposits of settlements, whichever of the two chains was heard of first.</summary>
    public static NpgsqlBatchCommand Match() => new("""
        update settlement s set is_matched = true
          from deposit d
         where not s.is_matched and d.transfer_id = s.transfer_id and d.destination_chain = s.chain_id
           and d.token = s.source_token and d.amount = s.amount and d.recipient = s.recipient
        """);

    /// <summary>Marks the deposits of settlements, so that what is open can be found without looking at what is not.</summary>
    public static NpgsqlBatchCommand Settle() => new("""
        update deposit d set is_settled = true from settlement s where not d.is_settled and s.transfer_id = d.transfer_id
        """);
}
