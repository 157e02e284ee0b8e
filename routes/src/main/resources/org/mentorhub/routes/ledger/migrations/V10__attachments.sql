-- Content that came beside its document, once for each person and digest: a file of sealed chunks, named in payload_file as well.
create table attachment (
  id ${long} primary key,
  subject bigint not null,  -- whose key wraps the file's
  content_key bytea not null,  -- HMAC of the digest
  file text not null,
  file_key bytea not null  -- wrapped by the subject's key
);
create unique index attachment_content on attachment (subject, content_key);

-- Which documents name it.
create table exchange_attachment (
  exchange bigint not null,
  attachment bigint not null,
  primary key (exchange, attachment)
);

-- What goes beside an output that is fixed to be sent: names, media types, digests; sealed by the content key, and gone with the output.
alter table delivery add column output_beside bytea;
