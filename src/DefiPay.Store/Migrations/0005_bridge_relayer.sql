-- What a relayer of the bridge keeps: signatures it collected, and the transactions it made of them. Nothing here is a fact of
-- a chain: losing it costs a second collection, never a transfer. Transfer ids are `0x` and 64 hex digits on both chains.
-- A token that does not log its own creation (an ERC-20) is named by its registration.

create schema bridge;

create table bridge.attestation (
    transfer_id text collate "C" not null,
    epoch       bigint not null,
    signer      text collate "C" not null,
    signature   bytea not null,
    received_at timestamptz not null,
    primary key (transfer_id, epoch, signer)
);

-- Stored before it is sent: after a kill the same bytes are sent again instead of new ones.
create table bridge.submission (
    transfer_id      text collate "C" not null,
    chain_id         text collate "C" not null,
    transaction_hash text collate "C" not null,
    sender           text collate "C" not null,
    nonce            bigint,
    transaction      bytea not null,
    state            smallint not null,
    block_number     bigint,
    error            text,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    primary key (transfer_id, chain_id, transaction_hash)
);
create index submission_open on bridge.submission (chain_id, created_at) where state < 3;

alter table defipay.contract
    add column token_name     text collate "C",
    add column token_symbol   text collate "C",
    add column token_decimals integer,
    add constraint token_is_named_whole_or_not check (num_nulls(token_name, token_symbol, token_decimals) in (0, 3));
