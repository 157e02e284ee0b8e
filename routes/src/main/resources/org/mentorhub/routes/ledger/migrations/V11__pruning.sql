-- 1: its content was pruned. What is kept of it are ids, states, keyed digests and events, so that a repeat stays known.
alter table exchange add column pruned integer not null default 0;
create index exchange_kept on exchange (id) where pruned = 0 and state = 'ACCEPTED';
-- When it was last confirmed by an unchanged sending.
create index exchange_same_as on exchange (same_as, id) where same_as is not null;
-- What has to go with a document.
create index payload_file_exchange on payload_file (exchange);
create index exchange_attachment_attachment on exchange_attachment (attachment);
