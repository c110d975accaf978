-- A refusal holds under the configuration that it was made with, and is looked at again under another: then its block is read once more.
-- awaits_token: all but the token fits. A payout of such a deposit has its explanation, though this party does not know the token.
alter table refusal add column block_hash text collate "C";
alter table refusal add column configuration bytea;
alter table refusal add column awaits_token boolean not null default false;
update refusal r set block_hash = b.hash from followed_block b where b.chain_id = r.chain_id and b.number = r.block_number;
create index refusal_configuration on refusal (configuration);

-- The token that was paid out, so that one that is configured later is known by it.
alter table settlement add column token bytea;
create index settlement_unknown_token on settlement (chain_id, token) where source_token is null;
