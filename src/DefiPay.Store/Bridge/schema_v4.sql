-- What was tried for a transfer is asked at every look at it, and must not cost more with every transfer that is done.
create index outgoing_transfer on outgoing (chain_id, transfer_id, kind, epoch) where transfer_id is not null;
