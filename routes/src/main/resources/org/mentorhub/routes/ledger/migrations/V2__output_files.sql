-- A file that holds what a delivery is to send goes when the delivery is final.
alter table payload_file add column delivery bigint;
create index payload_file_delivery on payload_file (delivery) where delivery is not null;
