-- What is folded from the facts. Each entity has current rows and an append-only history with one full row for each
-- block that changed it; the current row is always the newest row of the history, plus the block it was born in.
-- Keys are the chain's own: numbers from a sequence would differ after a reorg or a second projection.
-- History tables have no foreign keys, because a backfill copies into them. Their index by block finds what a commit or a
-- reorg touches; it grows at its end only, and unlike a block range index it stays sharp with several chains in one table.

create table defipay.token (
    chain_id          text collate "C" not null references defipay.chain,
    token_id          text collate "C" not null,
    address           text collate "C",
    symbol            text collate "C" not null,
    name              text collate "C" not null,
    decimals          integer not null,
    total_supply      numeric(78,0),
    origin_chain_id   text collate "C",
    origin_address    text collate "C",
    born_block        bigint not null,
    block_number      bigint not null,
    primary key (chain_id, token_id)
) with (fillfactor = 70);

create table defipay.token_history (
    chain_id        text collate "C" not null,
    token_id        text collate "C" not null,
    block_number    bigint not null,
    address         text collate "C",
    symbol          text collate "C" not null,
    name            text collate "C" not null,
    decimals        integer not null,
    total_supply    numeric(78,0),
    origin_chain_id text collate "C",
    origin_address  text collate "C",
    primary key (chain_id, token_id, block_number)
);
create index token_history_block on defipay.token_history (chain_id, block_number);

create table defipay.balance (
    chain_id     text collate "C" not null,
    token_id     text collate "C" not null,
    account      text collate "C" not null,
    amount       numeric(78,0) not null,
    born_block   bigint not null,
    block_number bigint not null,
    primary key (chain_id, token_id, account),
    foreign key (chain_id, token_id) references defipay.token
) with (fillfactor = 70);
create index balance_account on defipay.balance (chain_id, account);
create index balance_amount on defipay.balance (chain_id, token_id, amount);

create table defipay.balance_history (
    chain_id     text collate "C" not null,
    token_id     text collate "C" not null,
    account      text collate "C" not null,
    block_number bigint not null,
    amount       numeric(78,0) not null,
    primary key (chain_id, token_id, account, block_number)
);
create index balance_history_block on defipay.balance_history (chain_id, block_number);

create table defipay.transfer (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    token_id         text collate "C" not null,
    "from"           text collate "C" not null,
    "to"             text collate "C" not null,
    amount           numeric(78,0) not null,
    transaction_hash text collate "C" not null,
    timestamp        timestamptz not null,
    primary key (chain_id, block_number, log_index),
    foreign key (chain_id, token_id) references defipay.token
);
create index transfer_from on defipay.transfer (chain_id, "from", block_number, log_index);
create index transfer_to on defipay.transfer (chain_id, "to", block_number, log_index);
create index transfer_token on defipay.transfer (chain_id, token_id, block_number, log_index);

create table defipay.escrow (
    chain_id                   text collate "C" not null,
    escrow_id                  text collate "C" not null,
    contract                   text collate "C" not null,
    number                     bigint not null,
    payer                      text collate "C" not null,
    payee                      text collate "C" not null,
    arbiter                    text collate "C",
    token_id                   text collate "C" not null,
    state                      smallint not null,
    authorized                 numeric(78,0) not null,
    captured                   numeric(78,0) not null,
    refunded                   numeric(78,0) not null,
    capturable                 numeric(78,0) not null,
    fee_bps                    integer not null,
    min_fee_bps                integer not null,
    max_fee_bps                integer not null,
    fee_receiver               text collate "C",
    fee_taken                  numeric(78,0) not null,
    authorization_expiry_block bigint not null,
    refund_expiry_block        bigint not null,
    born_block                 bigint not null,
    block_number               bigint not null,
    primary key (chain_id, escrow_id),
    foreign key (chain_id, token_id) references defipay.token
) with (fillfactor = 70);
create index escrow_payer on defipay.escrow (chain_id, payer);
create index escrow_payee on defipay.escrow (chain_id, payee);
create index escrow_token on defipay.escrow (chain_id, token_id);

create table defipay.escrow_history (
    chain_id                   text collate "C" not null,
    escrow_id                  text collate "C" not null,
    block_number               bigint not null,
    contract                   text collate "C" not null,
    number                     bigint not null,
    payer                      text collate "C" not null,
    payee                      text collate "C" not null,
    arbiter                    text collate "C",
    token_id                   text collate "C" not null,
    state                      smallint not null,
    authorized                 numeric(78,0) not null,
    captured                   numeric(78,0) not null,
    refunded                   numeric(78,0) not null,
    capturable                 numeric(78,0) not null,
    fee_bps                    integer not null,
    min_fee_bps                integer not null,
    max_fee_bps                integer not null,
    fee_receiver               text collate "C",
    fee_taken                  numeric(78,0) not null,
    authorization_expiry_block bigint not null,
    refund_expiry_block        bigint not null,
    primary key (chain_id, escrow_id, block_number)
);
create index escrow_history_block on defipay.escrow_history (chain_id, block_number);

create table defipay.escrow_step (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    escrow_id        text collate "C" not null,
    event            text collate "C" not null,
    amount           numeric(78,0),
    transaction_hash text collate "C" not null,
    timestamp        timestamptz not null,
    primary key (chain_id, block_number, log_index),
    foreign key (chain_id, escrow_id) references defipay.escrow
);
create index escrow_step_escrow on defipay.escrow_step (chain_id, escrow_id, block_number, log_index);
