-- The unit whose officer issues it: it is stopped with that unit, wherever its recipients are.
alter table notice add column issuer_code char(11) references authority (code);
update notice set issuer_code = (select o.authority_code from officer o where o.code = notice.officer);
alter table notice alter column issuer_code set not null;

alter table outbound_batch add column issuer_code char(11);
update outbound_batch set issuer_code = coalesce((select o.authority_code from officer o where o.code = outbound_batch.sender), authority_code);
alter table outbound_batch alter column issuer_code set not null;
