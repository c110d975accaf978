-- What a transfer over the bridge has come to, and whether the reserves are whole: questions of both chains' heads, so nothing of it
-- is stored. Every join is a left join over a unique key or a subquery in the answer, which Postgres leaves out when the column
-- is not asked for; all of them begin with the transfer's id.

create function defipay.more(count bigint, what text) returns text language sql immutable parallel safe
return count || ' more ' || what || case when count = 1 then '' else 's' end;

-- Sums of what contracts say could exceed the column; such a sum is wrong in any case, and must not make the answer fail.
create function defipay.bounded(amount numeric) returns numeric language sql immutable parallel safe
return greatest(least(amount, 1e78 - 1), 1 - 1e78);

-- A deposit with the contract that is to release it, if the two name each other: what else claims to be on its way there is not.
create view defipay.bridge_route as
select d.transfer_id, d.chain_id, d.contract, d.token_id, d.sender, d.recipient, d.amount, d.number, d.destination_chain_id,
       d.transaction_hash, d.block_number, d.log_index, d.timestamp,
       c.contract as to_contract, c.contract_bytes as to_bytes, c.is_vault as to_vault, c.epoch as to_epoch, c.quorum as to_quorum,
       c.signers as to_signers, c.paused_in as to_paused
  from defipay.bridge_deposit d
  left join defipay.bridge_contract f on f.chain_id = d.chain_id and f.contract = d.contract
  left join defipay.bridge_contract c on c.chain_id = d.destination_chain_id and c.contract_bytes = d.destination_contract
       and c.remote_chain_id = d.chain_id and c.remote_contract = f.contract_bytes;

create view now.bridge_transfers as
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

-- What happened, in the order of a transfer's life. Becoming final is no event of a chain: it is the block that was deep enough.
create view now.bridge_steps as
select d.chain_id as source_chain_id, d.contract as source_contract, d.transfer_id, 0::smallint as status, 0 as position,
       d.chain_id, d.block_number, d.transaction_hash, d.timestamp, null::text as note
  from defipay.bridge_deposit d
union all
select d.chain_id, d.contract, d.transfer_id, 1::smallint, 0, d.chain_id, b.number, null, b.timestamp, null
  from defipay.bridge_deposit d
  join defipay.index_cursor s on s.chain_id = d.chain_id and d.block_number <= s.final_block
  join defipay.block b on b.chain_id = d.chain_id and b.number = d.block_number + s.final_depth
union all
select v.chain_id, v.contract, v.transfer_id, (case when v.count = v.quorum then 3 else 2 end)::smallint, v.position::integer,
       v.destination_chain_id, v.block_number, v.transaction_hash, v.timestamp,
       'attestation ' || v.count || ' of ' || v.quorum || ' by ' || v.validator
  from (select d.chain_id, d.contract, d.transfer_id, d.destination_chain_id, v.block_number, v.transaction_hash, v.timestamp, v.validator,
               row_number() over (partition by d.chain_id, d.contract, d.transfer_id order by v.block_number, v.log_index) as position,
               row_number() over (partition by d.chain_id, d.contract, d.transfer_id, v.epoch order by v.block_number, v.log_index) as count,
               (select h.quorum
                  from defipay.bridge_contract_history h
                 where h.chain_id = d.destination_chain_id and h.contract = d.to_contract and h.epoch = v.epoch
                 order by h.block_number desc limit 1) as quorum
          from defipay.bridge_route d
          join defipay.bridge_vote v on v.transfer_id = d.transfer_id and v.chain_id = d.destination_chain_id and v.contract_bytes = d.to_bytes) v
 where v.count <= v.quorum
union all
select a.chain_id, a.contract, a.transfer_id, (case when a.count = a.quorum then 3 else 2 end)::smallint, a.position::integer,
       a.destination_chain_id, null, null, a.received_at,
       'attestation ' || a.count || ' of ' || a.quorum || ' by ' || a.signer
  from (select d.chain_id, d.contract, d.transfer_id, d.destination_chain_id, a.received_at, a.signer, h.quorum,
               row_number() over (partition by d.chain_id, d.contract, d.transfer_id order by a.received_at, a.epoch, a.signer) as position,
               row_number() over (partition by d.chain_id, d.contract, d.transfer_id, a.epoch order by a.received_at, a.signer) as count
          from defipay.bridge_route d
          join bridge.attestation a on a.transfer_id = d.transfer_id and not d.to_vault
         cross join lateral (
               select e.quorum, e.signers
                 from defipay.bridge_contract_history e
                where e.chain_id = d.destination_chain_id and e.contract = d.to_contract and e.epoch = a.epoch
                order by e.block_number desc limit 1) h
         where a.signer = any (h.signers)) a
 where a.count <= a.quorum
union all
select d.chain_id, d.contract, d.transfer_id, 4::smallint,
       row_number() over (partition by d.chain_id, d.contract, d.transfer_id order by q.block_number, q.log_index)::integer,
       d.destination_chain_id, q.block_number, q.transaction_hash, q.timestamp,
       case when q.ready_block = 0 then 'until the rate limit is raised' else 'rate limit until block ' || q.ready_block end
  from defipay.bridge_route d
  join defipay.bridge_queue q on q.transfer_id = d.transfer_id and q.chain_id = d.destination_chain_id and q.contract_bytes = d.to_bytes
union all
select d.chain_id, d.contract, d.transfer_id, 5::smallint, 0, d.destination_chain_id, r.block_number, r.transaction_hash, r.timestamp, null
  from defipay.bridge_route d
  join defipay.bridge_release r on r.transfer_id = d.transfer_id and r.chain_id = d.destination_chain_id and r.contract_bytes = d.to_bytes
       and r.ordinal = 0
union all
select d.chain_id, d.contract, d.transfer_id, 6::smallint, 0, d.destination_chain_id, b.number, null, b.timestamp, null
  from defipay.bridge_route d
  join defipay.bridge_release r on r.transfer_id = d.transfer_id and r.chain_id = d.destination_chain_id and r.contract_bytes = d.to_bytes
       and r.ordinal = 0
  join defipay.index_cursor t on t.chain_id = r.chain_id and r.block_number <= t.final_block
  join defipay.block b on b.chain_id = r.chain_id and b.number = r.block_number + t.final_depth;

-- Final events of a gateway's and a vault's token that name each other, folded by transfer id. A release without its deposit may
-- mean that the deposit's chain is indexed later than the release's: only once that chain's final block is younger than the
-- release is it certain that there is none. Until then, and while an index is behind, whether the reserves are whole is unknown.
create view now.reserves as
select o.chain_id, o.contract, o.token_id, w.chain_id as wrapped_chain_id, w.contract as wrapped_contract, w.token_id as wrapped_token_id,
       greatest(defipay.bounded(l.total - u.total), 0)::numeric(78,0) as locked,
       greatest(defipay.bounded(m.total - k.total), 0)::numeric(78,0) as minted,
       defipay.bounded(l.open + k.open)::numeric(78,0) as in_flight,
       defipay.bounded((l.total - u.total) - (m.total - k.total) - (l.open + k.open))::numeric(78,0) as difference,
       case when a.state <> 1 or b.state <> 1 or a.block_number < a.head_block or b.block_number < b.head_block then null
            when m.unmatched_at > coalesce(a_final.timestamp, '-infinity') or u.unmatched_at > coalesce(b_final.timestamp, '-infinity') then null
            else (l.total - u.total) - (m.total - k.total) - (l.open + k.open) = 0
        end as healthy
  from defipay.bridge_token w
  join defipay.bridge_contract v on v.chain_id = w.chain_id and v.contract = w.contract and v.is_vault
  join defipay.bridge_contract g on g.chain_id = v.remote_chain_id and g.contract_bytes = v.remote_contract and not g.is_vault
       and g.remote_chain_id = v.chain_id and g.remote_contract = v.contract_bytes
  join defipay.bridge_token o on o.chain_id = g.chain_id and o.contract = g.contract and o.token_bytes = w.remote_token and o.remote_token = w.token_bytes
  join defipay.index_cursor a on a.chain_id = o.chain_id
  join defipay.index_cursor b on b.chain_id = w.chain_id
  left join defipay.block a_final on a_final.chain_id = a.chain_id and a_final.number = a.final_block
  left join defipay.block b_final on b_final.chain_id = b.chain_id and b_final.number = b.final_block
 cross join lateral (
       select coalesce(sum(d.amount), 0) as total, coalesce(sum(d.amount) filter (where r.transfer_id is null), 0) as open
         from defipay.bridge_deposit d
         left join defipay.bridge_release r on r.transfer_id = d.transfer_id and r.chain_id = w.chain_id and r.contract_bytes = v.contract_bytes
              and r.ordinal = 0 and r.block_number <= b.final_block
        where d.chain_id = o.chain_id and d.contract = o.contract and d.token_id = o.token_id and d.block_number <= a.final_block) l
 cross join lateral (
       select coalesce(sum(d.amount), 0) as total, coalesce(sum(d.amount) filter (where r.transfer_id is null), 0) as open
         from defipay.bridge_deposit d
         left join defipay.bridge_release r on r.transfer_id = d.transfer_id and r.chain_id = o.chain_id and r.contract_bytes = g.contract_bytes
              and r.ordinal = 0 and r.block_number <= a.final_block
        where d.chain_id = w.chain_id and d.contract = w.contract and d.token_id = w.token_id and d.block_number <= b.final_block) k
 cross join lateral (
       select coalesce(sum(r.amount), 0) as total, max(r.timestamp) filter (where d.transfer_id is null) as unmatched_at
         from defipay.bridge_release r
         left join defipay.bridge_deposit d on d.transfer_id = r.transfer_id and d.chain_id = o.chain_id and d.contract = o.contract
              and d.block_number <= a.final_block
        where r.chain_id = w.chain_id and r.contract = w.contract and r.token_id = w.token_id and r.block_number <= b.final_block) m
 cross join lateral (
       select coalesce(sum(r.amount), 0) as total, max(r.timestamp) filter (where d.transfer_id is null) as unmatched_at
         from defipay.bridge_release r
         left join defipay.bridge_deposit d on d.transfer_id = r.transfer_id and d.chain_id = w.chain_id and d.contract = w.contract
              and d.block_number <= b.final_block
        where r.chain_id = o.chain_id and r.contract = o.contract and r.token_id = o.token_id and r.block_number <= a.final_block) u;

-- A wrapped token's origin is what the vault that mints it was told. Subqueries in the answer cost nothing where nobody asks.
create or replace view now.tokens as
select t.chain_id, t.token_id, t.address, t.symbol, t.name, t.decimals, t.total_supply,
       coalesce(t.origin_chain_id, (
           select v.remote_chain_id
             from defipay.bridge_token w
             join defipay.bridge_contract v on v.chain_id = w.chain_id and v.contract = w.contract and v.is_vault
            where w.chain_id = t.chain_id and w.token_id = t.token_id and w.remote_token is not null
            order by w.contract limit 1)) as origin_chain_id,
       coalesce(t.origin_address, (
           select w.remote_token
             from defipay.bridge_token w
             join defipay.bridge_contract v on v.chain_id = w.chain_id and v.contract = w.contract and v.is_vault
            where w.chain_id = t.chain_id and w.token_id = t.token_id and w.remote_token is not null and v.remote_chain_id is not null
            order by w.contract limit 1)) as origin_address,
       t.block_number
  from defipay.token t;

create or replace view past.tokens as
select t.chain_id, t.token_id, t.address,
       case when h.block_number is null then t.symbol else h.symbol end as symbol,
       case when h.block_number is null then t.name else h.name end as name,
       case when h.block_number is null then t.decimals else h.decimals end as decimals,
       case when h.block_number is null then t.total_supply else h.total_supply end as total_supply,
       coalesce(case when h.block_number is null then t.origin_chain_id else h.origin_chain_id end, (
           select v.remote_chain_id
             from defipay.bridge_token w
             join defipay.bridge_contract v on v.chain_id = w.chain_id and v.contract = w.contract and v.is_vault
            where w.chain_id = t.chain_id and w.token_id = t.token_id and w.remote_token is not null
              and w.born_block <= (select defipay.at_block())
            order by w.contract limit 1)) as origin_chain_id,
       coalesce(case when h.block_number is null then t.origin_address else h.origin_address end, (
           select w.remote_token
             from defipay.bridge_token w
             join defipay.bridge_contract v on v.chain_id = w.chain_id and v.contract = w.contract and v.is_vault
            where w.chain_id = t.chain_id and w.token_id = t.token_id and w.remote_token is not null and v.remote_chain_id is not null
              and w.born_block <= (select defipay.at_block())
            order by w.contract limit 1)) as origin_address,
       case when h.block_number is null then t.block_number else h.block_number end as block_number
  from defipay.token t
  left join lateral (
       select v.block_number, v.symbol, v.name, v.decimals, v.total_supply, v.origin_chain_id, v.origin_address
         from defipay.token_history v
        where t.block_number > (select defipay.at_block())
          and v.chain_id = t.chain_id and v.token_id = t.token_id and v.block_number <= (select defipay.at_block())
        order by v.block_number desc limit 1) h on true
 where t.chain_id = (select defipay.at_chain()) and t.born_block <= (select defipay.at_block());

-- A moment names one chain and one block of it. What crosses two chains has no state at such a moment: the past knows the names,
-- so that one model serves both, and holds no rows.
create view past.bridge_transfers as select x.* from now.bridge_transfers x where false;
create view past.bridge_steps as select x.* from now.bridge_steps x where false;
create view past.reserves as select x.* from now.reserves x where false;
