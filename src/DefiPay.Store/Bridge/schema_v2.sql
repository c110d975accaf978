-- What is open is few among many: kept apart, so that looking at it costs the same after a million transfers.
alter table deposit add column is_settled boolean not null default false;
update deposit d set is_settled = true from settlement s where s.transfer_id = d.transfer_id;
drop index deposit_order;
create index deposit_open on deposit (destination_chain, source_chain, block_number, log_index) where not is_settled;
