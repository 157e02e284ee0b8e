-- By when the recipient should have given its word on a delivery; none where no word is to come.
alter table delivery add column word_due bigint;
create index delivery_unanswered on delivery (recipient, word_due) where state = 'DELIVERED' and word_due is not null;
