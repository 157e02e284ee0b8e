-- One text for SQLite and PostgreSQL. Times are microseconds since 1970 (UTC), days are days since 1970, keys and digests of 16 bytes
-- are HMACs under the hub's id key, and what is sealed says so. No content, no message id and no person's number stands here in clear.
-- Row ids come from chain.next_id, under the lock that each group of commits holds.

-- The head of the chain, and the lock of whoever writes: one row.
create table chain (
  id integer primary key,
  sequence bigint not null,
  hash bytea not null,
  next_id bigint not null
);

-- Append-only. body is exactly what was hashed: UTF-8 JSON of this format number.
create table event (
  sequence ${long} primary key,
  at bigint not null,
  type text not null,
  about text not null,
  format integer not null,
  body bytea not null,
  hash bytea not null
);
create index event_about on event (about, sequence);

create table submission (
  id ${long} primary key,
  hub_id text not null unique,
  sender text not null,
  message_key bytea not null,
  content_key bytea not null,
  state text not null,
  transport text not null,
  format text not null,
  received_at bigint not null,
  issued_at bigint not null,
  event bigint not null,
  receipt bytea  -- sealed by the ledger's key; the JWS as it was sent
);
-- Only acceptance binds a message id.
create unique index submission_bound on submission (message_key) where state = 'ACCEPTED';
create index submission_message on submission (message_key, id);

-- Rejected documents: codes and places as JSON, never values.
create table reject (
  submission bigint not null,
  position integer not null,
  faults text not null,
  primary key (submission, position)
);

-- A person. key_id names the key in the store of subject keys; same_as is set when two are found to be one.
create table subject (
  id ${long} primary key,
  key_id text not null unique,
  same_as bigint
);
create table identity (
  identity_key bytea primary key,
  subject bigint not null
);
create index identity_subject on identity (subject);

create table consent (
  subject bigint not null,
  purpose text not null,
  recipient text not null,  -- '*': all of the programme
  given_on integer not null,
  valid_until integer,
  withdrawn_on integer,
  primary key (subject, purpose, recipient, given_on)
);

-- What a sender calls one document, over all its versions, and the newest of them.
create table document (
  id ${long} primary key,
  document_key bytea not null unique,
  sender text not null,
  type text not null,
  newest bigint not null,
  ordinal bigint not null
);

create table exchange (
  id ${long} primary key,
  hub_id text not null unique,
  submission bigint not null,
  position integer not null,
  document bigint not null,
  subject bigint not null,
  state text not null,
  same_as bigint,
  version bigint,  -- the sender's own; unchanged ones have none here
  ordinal bigint not null,  -- the version, or the time of issue
  native_key bytea not null,
  canonical_key bytea not null,
  dialect text not null,
  event bigint not null
);
create index exchange_submission on exchange (submission, position);
create unique index exchange_version on exchange (document, version) where version is not null;

-- All sealed by the exchange's content key, which is wrapped by its subject's key.
create table payload (
  exchange ${long} primary key,
  content_key bytea not null,
  native bytea not null,
  media_type text not null,
  canonical bytea not null,
  kept bytea,
  report bytea not null
);
-- Files of sealed chunks; one that is not named here is an orphan.
create table payload_file (
  name text primary key,
  exchange bigint not null
);

create table delivery (
  id ${long} primary key,
  hub_id text not null unique,
  recipient text not null,
  exchange bigint,  -- what it carries, or what a notice is about
  document bigint,  -- with recipient: the lane; none for a notice
  ordinal bigint not null,
  subject bigint,
  purpose text,  -- of the consent that it needs
  notice text,  -- kind of notice
  about bigint,  -- the delivery that a notice tells of
  notice_body bytea,  -- sealed: result, reasons, statement
  state text not null,
  hold text,
  attempts integer not null,
  fence bigint not null,
  node bigint not null,
  begun integer not null,
  due_at bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  event bigint not null,
  reason_code text,
  reason bytea,  -- sealed by the ledger's key
  words bytea,  -- sealed by the content key: the recipient's reasons
  output_dialect text,
  output_type text,
  output_key bytea,
  output bytea,  -- sealed by the content key, until it is final
  replaces bigint,
  decided integer not null  -- replayed or discarded: 1, 2
);
create index delivery_due on delivery (recipient, due_at, id) where state = 'PENDING';
create index delivery_offered on delivery (recipient, id) where state = 'OFFERED';
create index delivery_open on delivery (recipient, state, id) where state in ('CLAIMED', 'HELD', 'IN_DOUBT', 'DEAD');
create unique index delivery_under_way on delivery (recipient, document) where state = 'CLAIMED';
create index delivery_lane on delivery (document, recipient, ordinal, exchange) where document is not null;
create index delivery_exchange on delivery (exchange);
create index delivery_consent on delivery (subject) where purpose is not null and state in ('PENDING', 'HELD');

create table partner_gate (
  partner text primary key,
  suspended_at bigint,
  suspension bytea,  -- sealed by the ledger's key: the operator's reason
  circuit_until bigint,
  failures integer not null
);

create table run (
  partner text not null,
  direction text not null,
  due_at bigint not null,
  node bigint not null,
  begun_at bigint not null,
  ended_at bigint,
  found integer,
  primary key (partner, direction, due_at)
);

-- A process that writes here; it lives while its heart beats.
create table node (
  id ${long} primary key,
  beat_at bigint not null
);

-- Numbers by state, kept in the transaction that changes a state, so that nobody has to count rows.
create table tally (
  kind text not null,  -- submission, document, or a delivery's recipient
  state text not null,
  n bigint not null,
  primary key (kind, state)
);
