-- What one party of the bridge (a validator or a relayer) knows and has promised. Each has a schema of its own; the search path
-- names it. Addresses and ids are the bytes that the contracts hash.

-- tip: the newest journaled block. handled: the newest final block whose events are stored; it never goes back.
create table followed_chain (
    chain_id       text collate "C" primary key,
    genesis_hash   text collate "C" not null,
    tip_number     bigint not null,
    tip_hash       text collate "C" not null,
    handled_number bigint not null,
    handled_hash   text collate "C" not null,
    deposits       numeric(20,0) not null default 0,
    stalled        text,
    constraint tip_not_below_handled check (tip_number >= handled_number)
);

create table followed_block (
    chain_id text collate "C" not null references followed_chain,
    number   bigint not null,
    hash     text collate "C" not null,
    primary key (chain_id, number)
);
create index followed_block_hash on followed_block (chain_id, hash);

-- Deposits in final blocks whose every field was derived again. One number of one contract means one deposit, for ever.
create table deposit (
    transfer_id          bytea primary key check (length(transfer_id) = 32),
    source_chain         text collate "C" not null,
    destination_chain    text collate "C" not null,
    source_contract      bytea not null,
    destination_contract bytea not null,
    token                bytea not null,
    amount               numeric(78,0) not null,
    sender               bytea not null,
    recipient            bytea not null,
    number               numeric(20,0) not null,
    block_number         bigint not null,
    block_hash           text collate "C" not null,
    transaction_hash     text collate "C" not null,
    log_index            integer not null,
    waiting_for          text,
    constraint one_deposit_a_number unique (source_chain, source_contract, number)
);
create index deposit_transaction on deposit (transaction_hash);
create index deposit_order on deposit (destination_chain, source_chain, block_number, log_index);

-- Deposits that are never signed, and why.
create table refusal (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    transaction_hash text collate "C" not null,
    claimed_id       bytea,
    number           numeric(20,0) not null,
    reason           text not null,
    primary key (chain_id, block_number, log_index)
);
create index refusal_claimed on refusal (claimed_id);

-- Releases and mints in final blocks. is_matched: a deposit of the same id, token, amount and recipient is known here.
create table settlement (
    transfer_id      bytea primary key check (length(transfer_id) = 32),
    chain_id         text collate "C" not null,
    source_token     bytea,
    recipient        bytea not null,
    amount           numeric(78,0) not null,
    block_number     bigint not null,
    transaction_hash text collate "C" not null,
    is_matched       boolean not null default false
);
create index settlement_unmatched on settlement (transfer_id) where not is_matched;

create table attestation (
    transfer_id bytea not null references deposit,
    epoch       numeric(20,0) not null,
    signer      bytea not null check (length(signer) = 20),
    signature   bytea not null check (length(signature) = 65),
    primary key (transfer_id, epoch, signer)
);

-- Own signed transactions, stored before they are sent. A nonce has one that is waiting, and those that it replaced.
create table outgoing (
    id               bigint generated always as identity primary key,
    chain_id         text collate "C" not null,
    kind             smallint not null,
    transfer_id      bytea,
    epoch            numeric(20,0) not null,
    transaction_hash text collate "C" not null,
    raw              bytea not null,
    nonce            bigint,
    fee_max          numeric(78,0),
    fee_tip          numeric(78,0),
    state            smallint not null default 0,
    note             text,
    signed_at        timestamptz not null,
    unique (chain_id, transaction_hash)
);
create unique index outgoing_one_waiting on outgoing (chain_id, kind, transfer_id, epoch) where state = 0 and transfer_id is not null;
create unique index outgoing_one_a_nonce on outgoing (chain_id, nonce) where state = 0 and nonce is not null;
create index outgoing_waiting on outgoing (chain_id, id) where state = 0;
create index outgoing_nonce on outgoing (chain_id, nonce);
