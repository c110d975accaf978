-- What an earlier set of validators had queued cannot be minted: the present one votes anew. An entry is of the present epoch
-- exactly when a vote of that epoch came before it; the event itself names none.
create or replace view now.bridge_transfers as
select d.transfer_id, x.status, d.chain_id as source_chain_id, d.contract as source_contract, d.destination_chain_id,
       d.token_id as source_token_id,
       coalesce(r.token_id,
                (select m.token_id
                   from defipay.bridge_token m
                   join defipay.bridge_token o on o.chain_id = d.chain_id and o.contract = d.contract and o.token_id = d.token_id
                  where m.chain_id = d.destination_chain_id and m.contract = d.to_contract
                    and m.remote_token = o.token_bytes and m.token_bytes = o.remote_token)) as destination_token_id,
       d.sender, d.recipient, d.amount, d.number,
       d.transaction_hash as source_transaction, d.block_number as source_block, d.log_index as source_log_index, d.timestamp as source_timestamp,
       r.transaction_hash as destination_transaction, r.block_number as destination_block,
       n.attestations, n.quorum,
       case when x.status = 6 then null
            when x.status = 5 then defipay.more(r.block_number - t.final_block, 'block') || ' on ' || d.destination_chain_id || ' until the release is final'
            when x.status = 0 then defipay.more(d.block_number - coalesce(s.final_block, 0), 'block') || ' on ' || d.chain_id || ' until final'
            when d.to_contract is null then 'a bridge contract on ' || d.destination_chain_id || ' that is indexed here and connected to this one'
            when d.to_paused and (d.to_vault or x.status = 3) then 'the bridge to be unpaused on ' || d.destination_chain_id
            when x.status = 4 and q.ready_block = 0 then 'the bridge''s owner to raise the rate limit on ' || d.destination_chain_id
            when x.status = 4 and q.ready_block > t.block_number then 'rate limit until block ' || q.ready_block
            when x.status = 4 then 'a relayer to mint what was queued, or `defipay bridge claim`'
            when x.status = 3 then 'a relayer to submit the release, or `defipay bridge claim`'
            else defipay.more(n.quorum - n.attestations, 'attestation')
        end as waiting_for
  from defipay.bridge_route d
  left join defipay.index_cursor s on s.chain_id = d.chain_id
  left join defipay.index_cursor t on t.chain_id = d.destination_chain_id
  left join defipay.bridge_release r on r.chain_id = d.destination_chain_id and r.contract_bytes = d.to_bytes
       and r.transfer_id = d.transfer_id and r.ordinal = 0
 cross join lateral (
       select coalesce(case when d.to_vault then (
                         select count(distinct v.validator)::integer
                           from defipay.bridge_vote v
                          where v.transfer_id = d.transfer_id and v.chain_id = d.destination_chain_id and v.contract_bytes = d.to_bytes
                            and v.epoch = coalesce(r.epoch, d.to_epoch))
                       else greatest((
                         select count(*)::integer
                           from bridge.attestation a
                          where a.transfer_id = d.transfer_id and a.epoch = coalesce(r.epoch, d.to_epoch)
                            and (a.signer = any (d.to_signers) or r.epoch <> d.to_epoch)), r.attestations)
                       end, 0) as attestations,
              coalesce(case when r.epoch <> d.to_epoch then (
                         select h.quorum
                           from defipay.bridge_contract_history h
                          where h.chain_id = d.destination_chain_id and h.contract = d.to_contract and h.epoch = r.epoch
                          order by h.block_number desc limit 1)
                       end, d.to_quorum, 0) as quorum) n
 cross join lateral (
       select (select e.ready_block
                 from defipay.bridge_queue e
                where e.transfer_id = d.transfer_id and e.chain_id = d.destination_chain_id and e.contract_bytes = d.to_bytes
                  and exists (
                      select from defipay.bridge_vote v
                       where v.transfer_id = e.transfer_id and v.chain_id = e.chain_id and v.contract_bytes = e.contract_bytes
                         and v.epoch = d.to_epoch and (v.block_number, v.log_index) < (e.block_number, e.log_index))
                order by e.block_number desc, e.log_index desc limit 1) as ready_block) q
 cross join lateral (
       select (case when r.block_number <= t.final_block then 6
                    when r.block_number is not null then 5
                    when q.ready_block is not null then 4
                    when d.block_number > coalesce(s.final_block, 0) then 0
                    when d.to_quorum > 0 and n.attestations >= d.to_quorum then 3
                    when n.attestations > 0 then 2
                    else 1
                end)::smallint as status) x;
