-- Who did what an event tells, where an operator did it, and why. Both sealed by the ledger's key: they may name persons.
create table operator_act (
  event ${long} primary key,
  who bytea not null,
  why bytea not null
);
