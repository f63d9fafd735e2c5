-- What people change in the address book by hand, one row for each change; what it is now stands in taxpayer and taxpayer_phone.

create sequence taxpayer_change_seq start with 1000 increment by 50;

create table taxpayer_change (
  id bigint primary key,
  taxpayer_id bigint not null references taxpayer (id),
  -- PHONE_ADDED, PHONE_ROLE, PHONE_REMOVED, PHONE_WRONG, CONFIRMED.
  act varchar(20) not null,
  -- The phone it is about, sealed; null where it is about the taxpayer.
  phone varchar(80),
  -- Before and after in the platform's own words, such as FINANCE; null for nothing.
  was varchar(40),
  becomes varchar(40),
  -- As the person gave it; null where none is asked for.
  reason varchar(200),
  changed_by char(11) not null references officer (code),
  changed_at timestamp with time zone not null
);

create index taxpayer_change_taxpayer on taxpayer_change (taxpayer_id, id);
