-- The audit trail nobody can bend (S18): from where, of which unit, before and after; the chain over the rows; anchors.

alter table audit_entry add column actor_name varchar(120);
-- The unit of the actor when he acted; null for the platform itself.
alter table audit_entry add column unit varchar(11);
alter table audit_entry add column unit_name varchar(80);
-- The city and the county that the unit belonged to then: what "own area" filters by.
alter table audit_entry add column city varchar(11);
alter table audit_entry add column county varchar(11);
-- Of the machine that called; null for the platform itself.
alter table audit_entry add column address varchar(45);
-- What the subject was called then.
alter table audit_entry add column subject_name varchar(200);
-- JSON objects of texts: what the sentence is made from; what was so before, and after.
alter table audit_entry add column facts varchar(4000);
alter table audit_entry add column before_state varchar(4000);
alter table audit_entry add column after_state varchar(4000);

-- No index but the key: an act writes one row into one tree. What the search goes by stands with the seals, which are
-- written in batches.
drop index audit_entry_subject;

-- A row for each entry, in the order in which the sealer has seen them. No foreign key: a deleted entry must be found by
-- the verifier and not by chance.
create table audit_seal (
  -- 1, 2, 3 …: two sealers that begin at the same head cannot both end, one meets the other's row here.
  position bigint primary key,
  entry_id bigint not null unique,
  -- SHA-256 of the hash before and this entry's canonical form, in hexadecimal.
  hash char(64) not null,
  -- What the search goes by, copied from the entry; the verifier compares it.
  happened_at timestamp with time zone not null,
  actor varchar(64) not null,
  in_the_name_of varchar(64),
  actor_name varchar(120),
  act varchar(60) not null,
  subject varchar(120) not null,
  unit varchar(11),
  city varchar(11),
  county varchar(11)
);

-- In the order in which they are read: H2 does not walk an index backwards.
create index audit_seal_time on audit_seal (happened_at desc, entry_id desc);
create index audit_seal_actor on audit_seal (actor, happened_at desc, entry_id desc);
create index audit_seal_mandate on audit_seal (in_the_name_of, happened_at desc, entry_id desc);
create index audit_seal_name on audit_seal (actor_name, happened_at desc, entry_id desc);
create index audit_seal_act on audit_seal (act, happened_at desc, entry_id desc);
create index audit_seal_subject on audit_seal (subject, happened_at desc, entry_id desc);
create index audit_seal_unit on audit_seal (unit, happened_at desc, entry_id desc);
create index audit_seal_city on audit_seal (city, happened_at desc, entry_id desc);
create index audit_seal_county on audit_seal (county, happened_at desc, entry_id desc);

-- Signed statements about the chain, also kept in files outside the database.
create table audit_anchor (
  -- DAILY, or CUT: all up to here was cut off by retention, and the chain begins behind it.
  kind varchar(10) not null,
  position bigint not null,
  hash char(64) not null,
  -- Sealed entries still kept then.
  entries bigint not null,
  -- When the entry at the position happened.
  entry_at timestamp with time zone not null,
  signed_at timestamp with time zone not null,
  key_id varchar(16) not null,
  signature varchar(120) not null,
  primary key (kind, position)
);

create sequence audit_verification_seq;

-- Runs of the verifier: progress, and what the last one has found.
create table audit_verification (
  id bigint primary key,
  asked_by varchar(64) not null,
  began_at timestamp with time zone not null,
  -- Set again and again while it runs; one that stands still was ended with its node.
  alive_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  checked bigint not null,
  total bigint not null,
  -- Null while it runs.
  findings bigint,
  -- What went wrong with the run itself.
  failure varchar(400)
);

create table audit_finding (
  verification_id bigint not null references audit_verification (id),
  number integer not null,
  kind varchar(30) not null,
  position bigint,
  entry_id bigint,
  at timestamp with time zone,
  other bigint,
  primary key (verification_id, number)
);
