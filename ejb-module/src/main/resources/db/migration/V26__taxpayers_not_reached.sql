-- Since when a taxpayer cannot be reached, and how many of each unit have been so for longer than there was time to mend it.

-- Written only where the units are counted, so that nobody who changes something waits for it.
create table unreached_taxpayer (
  taxpayer_id bigint primary key references taxpayer (id) on delete cascade,
  since timestamp with time zone not null
);

insert into unreached_taxpayer (taxpayer_id, since)
  select id, updated_at from taxpayer where active and state <> 'DEREGISTERED' and working_phones = 0;

alter table taxpayer_tally add column overdue integer default 0 not null;

insert into recount_mark (id, authority_code)
  select nextval('recount_mark_seq'), authority_code from (select distinct authority_code from taxpayer_tally) counted;
