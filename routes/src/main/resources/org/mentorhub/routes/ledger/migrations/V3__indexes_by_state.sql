-- SQLite uses a partial index only where the query says its condition word for word: one index a state, and queries that join states by "or".
drop index delivery_open;
create index delivery_held on delivery (recipient, id) where state = 'HELD';
create index delivery_in_doubt on delivery (recipient, id) where state = 'IN_DOUBT';
create index delivery_dead on delivery (recipient, id) where state = 'DEAD';
-- With created_at, so that the age of the oldest is read from the index alone.
drop index delivery_due;
create index delivery_due on delivery (recipient, due_at, id, created_at) where state = 'PENDING';
