-- A submission that comes in parts is RECEIVED until it is finished.
alter table submission add column committed integer;  -- documents decided on so far; none where it came whole
alter table submission add column answer_to bytea;  -- sealed by the ledger's key: message id and return address, where a notice answers it
create table submission_part (
  submission bigint not null,
  first integer not null,  -- how many documents come before it
  documents integer not null,
  event bigint not null,
  lines bytea not null,  -- sealed by the ledger's key: what the receipt says of its documents
  violations bytea,  -- sealed by the ledger's key, until the submission is finished: what rejected documents break, with the values
  primary key (submission, first)
);

-- Receipts and rejections are about a submission.
alter table delivery add column submission bigint;
create index delivery_submission on delivery (submission) where submission is not null;
-- Values of rejected documents are kept for a while only.
create index delivery_values on delivery (created_at)
  where submission is not null and notice = 'REJECTION' and notice_body is not null;
create table enclosure (
  notice ${long} primary key,
  head bytea not null,  -- sealed by the ledger's key: file name and media type
  content bytea not null  -- sealed by the ledger's key
);
alter table payload_file add column notice bigint;
create index payload_file_notice on payload_file (notice) where notice is not null;

-- 1: an earlier attempt may have arrived.
alter table delivery add column uncertain integer not null default 0;

-- Files of many deliveries. While one is open, its deliveries are CLAIMED and name it.
create table dropped_file (
  id ${long} primary key,
  hub_id text not null unique,
  recipient text not null,
  name text not null,
  state text not null,  -- UNDER_WAY, WAITING, ENDED
  attempts integer not null,
  fence bigint not null,
  node bigint not null,
  due_at bigint not null,
  created_at bigint not null,
  output_dialect text not null,
  output_type text not null,
  output_key bytea not null,
  output bytea  -- until it is ended: sealed by a key that takes the content keys of all that is in it
);
create unique index dropped_file_name on dropped_file (recipient, name);
create index dropped_file_open on dropped_file (recipient, id) where state <> 'ENDED';
alter table delivery add column drop_row bigint;
alter table delivery add column drop_place integer;
create index delivery_drop on delivery (drop_row, drop_place) where drop_row is not null;
alter table payload_file add column drop_row bigint;
create index payload_file_drop on payload_file (drop_row) where drop_row is not null;

-- One index a state, so that what a consent releases or holds is found without looking at the rest of that person.
drop index delivery_consent;
create index delivery_consent_held on delivery (subject, purpose, recipient) where purpose is not null and state = 'HELD';
create index delivery_consent_pending on delivery (subject, purpose, recipient) where purpose is not null and state = 'PENDING';
