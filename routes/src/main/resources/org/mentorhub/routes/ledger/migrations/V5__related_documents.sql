-- What a document names that others name too: its own name, another document, a placement. Only HMACs.
create table common_reference (
  reference_key bytea not null,
  exchange bigint not null,
  primary key (reference_key, exchange)
);
create index common_reference_exchange on common_reference (exchange);
create index exchange_subject on exchange (subject, id) where state = 'ACCEPTED';
create index subject_same_as on subject (same_as) where same_as is not null;
