-- What taxpayers are found by, and how many of each unit are reached.

-- NORMAL, SUSPENDED_BUSINESS (停业), ABNORMAL (非正常户), DEREGISTERED (注销).
alter table taxpayer add column state varchar(20) default 'NORMAL' not null;
-- The name in one spelling (width, case, no spaces), and its pinyin initials; written by the platform itself a moment after the name.
alter table taxpayer add column search_name varchar(400);
alter table taxpayer add column initials varchar(400);
-- By which version of the rules the two were written; 0 where they are still to be written.
alter table taxpayer add column search_version smallint default 0 not null;
-- Phones that messages can be sent to, and phones that are known to be bad: kept in step with taxpayer_phone.
alter table taxpayer add column working_phones integer default 0 not null;
alter table taxpayer add column bad_phones integer default 0 not null;
-- When somebody, or a list, last said that name and phones are as they stand here.
alter table taxpayer add column confirmed_at timestamp with time zone;

update taxpayer set confirmed_at = updated_at,
  working_phones = (select count(*) from taxpayer_phone p where p.taxpayer_id = taxpayer.id and p.reachable),
  bad_phones = (select count(*) from taxpayer_phone p where p.taxpayer_id = taxpayer.id and not p.reachable);

create index taxpayer_search_version on taxpayer (search_version, id);
create index taxpayer_reached on taxpayer (authority_code, working_phones, id);

-- Pieces of names and of initials: 24 bits for the piece, 39 for the taxpayer, in one number, so that the table is its own index.
create table taxpayer_piece (
  entry bigint primary key
);

-- How many taxpayers each unit has in each state: counted anew by the platform after each change, never summed up on the way.
create table taxpayer_tally (
  authority_code char(11) not null,
  state varchar(20) not null,
  taxpayers integer not null,
  -- Those of them without any phone that messages can be sent to, those with a bad phone, and those long not confirmed.
  without_phone integer not null,
  with_bad_phone integer not null,
  unconfirmed integer not null,
  counted_at timestamp with time zone not null,
  primary key (authority_code, state)
);

-- Units whose tally may no longer be true. Only ever added to by those who change something, so that they never wait for each other.
create sequence recount_mark_seq start with 1000 increment by 50;

create table recount_mark (
  id bigint primary key,
  authority_code char(11) not null
);

insert into recount_mark (id, authority_code) select min(id), authority_code from taxpayer group by authority_code;
