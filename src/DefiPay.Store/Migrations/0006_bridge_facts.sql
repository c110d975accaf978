-- What the bridge's contracts say, each on its own chain. Deposits, releases, votes and queue entries happen once and are only
-- appended; settings have current rows and a history. A contract at the other end is named by its 20 bytes (`0x` and hex), since
-- that is how contracts name each other; what people see is spelled as its chain spells it.

create table defipay.bridge_contract (
    chain_id        text collate "C" not null references defipay.chain,
    contract        text collate "C" not null,
    contract_bytes  text collate "C" not null,
    is_vault        boolean not null,
    remote_chain_id text collate "C",
    remote_contract text collate "C",
    epoch           bigint not null,
    quorum          integer not null,
    signers         text[] collate "C" not null,
    paused_out      boolean not null,
    paused_in       boolean not null,
    born_block      bigint not null,
    block_number    bigint not null,
    primary key (chain_id, contract),
    unique (chain_id, contract_bytes)
);

create table defipay.bridge_contract_history (
    chain_id        text collate "C" not null,
    contract        text collate "C" not null,
    block_number    bigint not null,
    contract_bytes  text collate "C" not null,
    is_vault        boolean not null,
    remote_chain_id text collate "C",
    remote_contract text collate "C",
    epoch           bigint not null,
    quorum          integer not null,
    signers         text[] collate "C" not null,
    paused_out      boolean not null,
    paused_in       boolean not null,
    primary key (chain_id, contract, block_number)
);
create index bridge_contract_history_block on defipay.bridge_contract_history (chain_id, block_number);

create table defipay.bridge_token (
    chain_id     text collate "C" not null references defipay.chain,
    contract     text collate "C" not null,
    token_id     text collate "C" not null,
    token_bytes  text collate "C" not null,
    remote_token text collate "C",
    capacity_out numeric(78,0),
    refill_out   numeric(78,0),
    capacity_in  numeric(78,0),
    refill_in    numeric(78,0),
    born_block   bigint not null,
    block_number bigint not null,
    primary key (chain_id, contract, token_id),
    foreign key (chain_id, token_id) references defipay.token
);
create index bridge_token_token on defipay.bridge_token (chain_id, token_id);
create index bridge_token_remote on defipay.bridge_token (chain_id, contract, remote_token);

create table defipay.bridge_token_history (
    chain_id     text collate "C" not null,
    contract     text collate "C" not null,
    token_id     text collate "C" not null,
    block_number bigint not null,
    token_bytes  text collate "C" not null,
    remote_token text collate "C",
    capacity_out numeric(78,0),
    refill_out   numeric(78,0),
    capacity_in  numeric(78,0),
    refill_in    numeric(78,0),
    primary key (chain_id, contract, token_id, block_number)
);
create index bridge_token_history_block on defipay.bridge_token_history (chain_id, block_number);

create table defipay.bridge_deposit (
    chain_id             text collate "C" not null,
    block_number         bigint not null,
    log_index            integer not null,
    contract             text collate "C" not null,
    transfer_id          text collate "C" not null,
    token_id             text collate "C" not null,
    sender               text collate "C" not null,
    recipient            text collate "C" not null,
    amount               numeric(78,0) not null,
    number               bigint not null,
    destination_chain_id text collate "C" not null,
    destination_contract text collate "C" not null,
    transaction_hash     text collate "C" not null,
    timestamp            timestamptz not null,
    primary key (chain_id, block_number, log_index),
    unique (transfer_id, chain_id, contract),
    foreign key (chain_id, token_id) references defipay.token
);
create index bridge_deposit_newest on defipay.bridge_deposit (timestamp, chain_id, block_number, log_index);
create index bridge_deposit_sender on defipay.bridge_deposit (sender);
create index bridge_deposit_recipient on defipay.bridge_deposit (recipient);
create index bridge_deposit_transaction on defipay.bridge_deposit (transaction_hash);
create index bridge_deposit_token on defipay.bridge_deposit (chain_id, contract, token_id, block_number);

-- A contract releases an id once. If one ever does so again, the row counts (it took money), with a higher ordinal.
create table defipay.bridge_release (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    contract         text collate "C" not null,
    contract_bytes   text collate "C" not null,
    transfer_id      text collate "C" not null,
    ordinal          integer not null,
    token_id         text collate "C" not null,
    recipient        text collate "C" not null,
    amount           numeric(78,0) not null,
    number           bigint not null,
    epoch            bigint not null,
    attestations     integer,
    transaction_hash text collate "C" not null,
    timestamp        timestamptz not null,
    primary key (chain_id, block_number, log_index),
    unique (transfer_id, chain_id, contract_bytes, ordinal),
    foreign key (chain_id, token_id) references defipay.token
);
create index bridge_release_token on defipay.bridge_release (chain_id, contract, token_id, block_number);

create table defipay.bridge_vote (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    contract         text collate "C" not null,
    contract_bytes   text collate "C" not null,
    transfer_id      text collate "C" not null,
    validator        text collate "C" not null,
    epoch            bigint not null,
    transaction_hash text collate "C" not null,
    timestamp        timestamptz not null,
    primary key (chain_id, block_number, log_index)
);
create index bridge_vote_transfer on defipay.bridge_vote (transfer_id, chain_id, contract_bytes, epoch);

create table defipay.bridge_queue (
    chain_id         text collate "C" not null,
    block_number     bigint not null,
    log_index        integer not null,
    contract         text collate "C" not null,
    contract_bytes   text collate "C" not null,
    transfer_id      text collate "C" not null,
    token_id         text collate "C" not null,
    amount           numeric(78,0) not null,
    ready_block      bigint not null,
    transaction_hash text collate "C" not null,
    timestamp        timestamptz not null,
    primary key (chain_id, block_number, log_index)
);
create index bridge_queue_transfer on defipay.bridge_queue (transfer_id, chain_id, contract_bytes);
