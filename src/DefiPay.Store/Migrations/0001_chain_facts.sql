-- What was seen: chains, how far each index has come, blocks, the raw log, contracts and their decoded events.
-- Every key begins with the chain and joins stay within one chain, so that tables can be spread by chain later.

create table defipay.chain (
    id           text collate "C" primary key,
    name         text collate "C" not null,
    kind         smallint not null,
    genesis_hash text collate "C" not null
);

-- The cursor is the last block whose facts are stored. Current balances are complete up to current_block, which a
-- backfill leaves behind on purpose. Finality is counted from the block that was both told of and verified. What was final
-- stays final, whatever a node says later; only a greater depth, an operator's decision, takes that back.
-- indexed_contracts counts the contracts whose logs are decoded: who does not know them all must not append blocks.
create table defipay.index_cursor (
    chain_id      text collate "C" primary key references defipay.chain,
    block_number  bigint not null default -1,
    block_hash    text collate "C" not null default '',
    current_block bigint not null default -1,
    head_block    bigint not null default 0,
    next_block_at timestamptz,
    reorgs        integer not null default 0,
    state         smallint not null default 0,
    message       text,
    safe_depth    integer not null,
    final_depth   integer not null,
    final_block   bigint not null default 0,
    safe_block    bigint not null generated always as (greatest(least(head_block, block_number) - safe_depth, final_block)) stored,
    indexed_contracts integer not null default 0,
    constraint final_is_never_undone check (final_block <= greatest(block_number, 0))
);

create table defipay.block (
    chain_id    text collate "C" not null references defipay.chain,
    number      bigint not null,
    hash        text collate "C" not null,
    parent_hash text collate "C" not null,
    timestamp   timestamptz not null,
    primary key (chain_id, number),
    unique (chain_id, hash)
);

create table defipay.raw_log (
    chain_id          text collate "C" not null,
    block_number      bigint not null,
    log_index         integer not null,
    transaction_index integer not null,
    transaction_hash  text collate "C" not null,
    contract          text collate "C" not null,
    topics            bytea[] not null,
    data              bytea not null,
    primary key (chain_id, block_number, log_index)
);
create index raw_log_contract on defipay.raw_log (chain_id, contract, block_number);

-- The block is part of the key: nothing forbids a chain two equal coinbase transactions.
create table defipay.raw_output (
    chain_id          text collate "C" not null,
    transaction_hash  text collate "C" not null,
    output_index      integer not null,
    block_number      bigint not null,
    transaction_index integer not null,
    address           text collate "C",
    amount            numeric(78,0) not null,
    primary key (chain_id, transaction_hash, output_index, block_number)
);
create index raw_output_block on defipay.raw_output (chain_id, block_number);

create table defipay.raw_spend (
    chain_id                text collate "C" not null,
    block_number            bigint not null,
    transaction_index       integer not null,
    input_index             integer not null,
    output_transaction_hash text collate "C" not null,
    output_index            integer not null,
    primary key (chain_id, block_number, transaction_index, input_index)
);

-- Registered by whoever deploys, possibly before the chain's first block is indexed: no foreign key to the chain.
-- is_indexed says that its logs up to the cursor are decoded and folded.
create table defipay.contract (
    chain_id          text collate "C" not null,
    address           text collate "C" not null,
    name              text collate "C" not null,
    kind              text collate "C" not null,
    code_hash         text collate "C" not null,
    deployed_at_block bigint not null,
    is_indexed        boolean not null default false,
    primary key (chain_id, address)
);

create table defipay.event (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    block_hash       text collate "C" not null,
    transaction_hash text collate "C" not null,
    contract         text collate "C" not null,
    name             text collate "C" not null,
    arguments        jsonb not null,
    note             text,
    timestamp        timestamptz not null,
    primary key (chain_id, block_number, log_index),
    foreign key (chain_id, contract) references defipay.contract
);
create index event_contract on defipay.event (chain_id, contract, block_number, log_index);
create index event_name on defipay.event (chain_id, name, block_number, log_index);
