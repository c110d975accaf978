-- The past: the same views over the state after one block of one chain. The moment is two settings that the reader puts
-- in front of its command; both stand in every predicate. There is no default: a reader that forgot them gets an error.
--
-- A current row that is old enough is the answer itself; only where it changed since, its history is asked for the newest
-- row that is not younger than the moment. So the past costs more than the present only for what changed.
-- A `case` instead of `coalesce`, because a column that was null then must not show its present value.

create schema past;

create function defipay.at_chain() returns text language plpgsql stable parallel safe as $$
declare
    chain text := current_setting('defipay.at_chain');
begin
    if chain = '' then
        raise exception 'the past was read without a moment' using errcode = 'invalid_parameter_value';
    end if;
    return chain;
end $$;

create function defipay.at_block() returns bigint language plpgsql stable parallel safe as $$
declare
    block text := current_setting('defipay.at_block');
begin
    if block = '' then
        raise exception 'the past was read without a moment' using errcode = 'invalid_parameter_value';
    end if;
    return block::bigint;
end $$;

create view past.chains as
select c.* from now.chains c where c.id = (select defipay.at_chain());

create view past.chain_statuses as
select s.* from now.chain_statuses s where s.chain_id = (select defipay.at_chain());

create view past.blocks as
select b.* from now.blocks b
 where b.chain_id = (select defipay.at_chain()) and b.number <= (select defipay.at_block());

create view past.contracts as
select c.* from now.contracts c
 where c.chain_id = (select defipay.at_chain()) and c.deployed_at_block <= (select defipay.at_block());

create view past.events as
select e.* from now.events e
 where e.chain_id = (select defipay.at_chain()) and e.block_number <= (select defipay.at_block());

create view past.tokens as
select t.chain_id, t.token_id, t.address,
       case when h.block_number is null then t.symbol else h.symbol end as symbol,
       case when h.block_number is null then t.name else h.name end as name,
       case when h.block_number is null then t.decimals else h.decimals end as decimals,
       case when h.block_number is null then t.total_supply else h.total_supply end as total_supply,
       case when h.block_number is null then t.origin_chain_id else h.origin_chain_id end as origin_chain_id,
       case when h.block_number is null then t.origin_address else h.origin_address end as origin_address,
       case when h.block_number is null then t.block_number else h.block_number end as block_number
  from defipay.token t
  left join lateral (
       select v.block_number, v.symbol, v.name, v.decimals, v.total_supply, v.origin_chain_id, v.origin_address
         from defipay.token_history v
        where t.block_number > (select defipay.at_block())
          and v.chain_id = t.chain_id and v.token_id = t.token_id and v.block_number <= (select defipay.at_block())
        order by v.block_number desc limit 1) h on true
 where t.chain_id = (select defipay.at_chain()) and t.born_block <= (select defipay.at_block());

create view past.balances as
select b.chain_id, b.token_id, b.account,
       case when h.block_number is null then b.amount else h.amount end as amount,
       case when h.block_number is null then b.block_number else h.block_number end as block_number
  from defipay.balance b
  left join lateral (
       select v.block_number, v.amount
         from defipay.balance_history v
        where b.block_number > (select defipay.at_block())
          and v.chain_id = b.chain_id and v.token_id = b.token_id and v.account = b.account
          and v.block_number <= (select defipay.at_block())
        order by v.block_number desc limit 1) h on true
 where b.chain_id = (select defipay.at_chain()) and b.born_block <= (select defipay.at_block());

create view past.transfers as
select t.* from now.transfers t
 where t.chain_id = (select defipay.at_chain()) and t.block_number <= (select defipay.at_block());

create view past.escrows as
select e.chain_id, e.escrow_id, e.contract, e.number, e.payer, e.payee, e.arbiter, e.token_id,
       case when h.block_number is null then e.state else h.state end as state,
       e.authorized,
       case when h.block_number is null then e.captured else h.captured end as captured,
       case when h.block_number is null then e.refunded else h.refunded end as refunded,
       case when h.block_number is null then e.capturable else h.capturable end as capturable,
       case when h.block_number is null then e.fee_bps else h.fee_bps end as fee_bps,
       e.min_fee_bps, e.max_fee_bps,
       case when h.block_number is null then e.fee_receiver else h.fee_receiver end as fee_receiver,
       case when h.block_number is null then e.fee_taken else h.fee_taken end as fee_taken,
       e.authorization_expiry_block, e.refund_expiry_block,
       case when h.block_number is null then e.block_number else h.block_number end as block_number,
       defipay.finality(case when h.block_number is null then e.block_number else h.block_number end, i.safe_block, i.final_block) as finality
  from defipay.escrow e
  left join lateral (
       select v.block_number, v.state, v.captured, v.refunded, v.capturable, v.fee_bps, v.fee_receiver, v.fee_taken
         from defipay.escrow_history v
        where e.block_number > (select defipay.at_block())
          and v.chain_id = e.chain_id and v.escrow_id = e.escrow_id and v.block_number <= (select defipay.at_block())
        order by v.block_number desc limit 1) h on true
  left join defipay.index_cursor i on i.chain_id = e.chain_id
 where e.chain_id = (select defipay.at_chain()) and e.born_block <= (select defipay.at_block());

create view past.escrow_steps as
select s.* from now.escrow_steps s
 where s.chain_id = (select defipay.at_chain()) and s.block_number <= (select defipay.at_block());
