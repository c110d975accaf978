-- The present. Finality comes from a left join to the one-row-per-chain cursor table, which Postgres drops when the
-- column is not selected; no stored row has to change when a block becomes final.

create schema now;

create function defipay.finality(block bigint, safe_block bigint, final_block bigint) returns smallint
    language sql immutable parallel safe
    return (case when block <= final_block then 2 when block <= safe_block then 1 else 0 end)::smallint;

create view now.chains as
select c.id, c.name, c.kind, i.head_block, i.safe_block, i.final_block
  from defipay.chain c
  join defipay.index_cursor i on i.chain_id = c.id;

create view now.chain_statuses as
select i.chain_id,
       greatest(i.current_block, 0) as indexed_block,
       coalesce(b.hash, c.genesis_hash) as indexed_hash,
       i.head_block,
       greatest(i.head_block - greatest(i.current_block, 0), 0) as lag_blocks,
       coalesce(case when i.head_block > i.current_block
             then greatest(extract(epoch from clock_timestamp() - coalesce(n.timestamp, i.next_block_at)), 0)
        end, 0)::double precision as lag_seconds,
       i.reorgs, i.state, i.message
  from defipay.index_cursor i
  join defipay.chain c on c.id = i.chain_id
  left join defipay.block b on b.chain_id = i.chain_id and b.number = i.current_block
  left join defipay.block n on n.chain_id = i.chain_id and n.number = i.current_block + 1;

create view now.blocks as
select b.chain_id, b.number, b.hash, b.parent_hash, b.timestamp,
       defipay.finality(b.number, i.safe_block, i.final_block) as finality,
       (select count(*)::integer from defipay.event e where e.chain_id = b.chain_id and e.block_number = b.number) as event_count
  from defipay.block b
  left join defipay.index_cursor i on i.chain_id = b.chain_id;

create view now.contracts as
select c.chain_id, c.address, c.name, c.kind, c.code_hash, c.deployed_at_block
  from defipay.contract c;

create view now.events as
select e.chain_id, e.block_number, e.log_index, e.block_hash, e.transaction_hash, e.contract, e.name, e.arguments, e.note, e.timestamp,
       defipay.finality(e.block_number, i.safe_block, i.final_block) as finality
  from defipay.event e
  left join defipay.index_cursor i on i.chain_id = e.chain_id;

create view now.tokens as
select t.chain_id, t.token_id, t.address, t.symbol, t.name, t.decimals, t.total_supply, t.origin_chain_id, t.origin_address, t.block_number
  from defipay.token t;

create view now.balances as
select b.chain_id, b.token_id, b.account, b.amount, b.block_number
  from defipay.balance b;

create view now.transfers as
select t.chain_id, t.block_number, t.log_index, t.token_id, t."from", t."to", t.amount, t.transaction_hash, t.timestamp,
       defipay.finality(t.block_number, i.safe_block, i.final_block) as finality
  from defipay.transfer t
  left join defipay.index_cursor i on i.chain_id = t.chain_id;

create view now.escrows as
select e.chain_id, e.escrow_id, e.contract, e.number, e.payer, e.payee, e.arbiter, e.token_id, e.state, e.authorized, e.captured,
       e.refunded, e.capturable, e.fee_bps, e.min_fee_bps, e.max_fee_bps, e.fee_receiver, e.fee_taken,
       e.authorization_expiry_block, e.refund_expiry_block, e.block_number,
       defipay.finality(e.block_number, i.safe_block, i.final_block) as finality
  from defipay.escrow e
  left join defipay.index_cursor i on i.chain_id = e.chain_id;

create view now.escrow_steps as
select s.chain_id, s.block_number, s.log_index, s.escrow_id, s.event, s.amount, s.transaction_hash, s.timestamp
  from defipay.escrow_step s;
