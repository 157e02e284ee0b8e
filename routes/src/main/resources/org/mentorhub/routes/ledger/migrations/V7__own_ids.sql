-- What a person is known by says under which scheme: a second number of a scheme of which each has one is a doubt.
alter table identity add column scheme text;

-- What partners call a person, a document or a placement themselves, beside each other. The newest of a partner is the one it is sent.
create table own_id (
  id ${long} primary key,
  own_key bytea not null,  -- HMAC of partner, kind and id
  kind text not null,  -- PERSON, DOCUMENT, PLACEMENT
  partner text not null,  -- whose id it is
  thing bigint not null,  -- row id of the subject or the document; of a placement, a number of its own
  owner bigint not null,  -- the subject whose key seals it, and with whom it is erased
  sealed bytea not null,
  taught_by text not null,  -- the partner that said so
  learned_at bigint not null
);
create unique index own_id_key on own_id (own_key, thing);
create index own_id_thing on own_id (thing, partner, kind, id);
create index own_id_owner on own_id (owner);

-- What nobody but an operator may decide: two candidates for one identity.
create table identity_conflict (
  id ${long} primary key,
  hub_id text not null unique,
  conflict_key bytea not null unique,  -- HMAC of what is in question
  kind text not null,
  partner text,  -- whose id is in question, where one is
  candidates text not null,  -- JSON: row ids, and by which schemes the document points to each
  holder bigint not null,  -- the subject that the documents in question have meanwhile, or the document
  number bytea,  -- HMAC of the id in question
  sealed bytea,  -- that id, sealed by the key of the owner
  owner bigint not null,
  exchange text not null,  -- hub id of the document by which it came up first
  state text not null,  -- OPEN, SAME, DIFFERENT
  opened_at bigint not null,
  changed_at bigint not null,
  event bigint not null,
  reason bytea  -- sealed by the ledger's key: why an operator decided so
);
create index identity_conflict_open on identity_conflict (id) where state = 'OPEN';
