-- What the platform itself keeps: settings that must outlive a start, leases between nodes, the audit trail.

create table platform_setting (
  name varchar(80) primary key,
  content varchar(2000) not null
);

create table lease (
  name varchar(80) primary key,
  holder varchar(64) not null,
  -- Grows by one whenever the lease changes hands: a late writer with an older fence is refused.
  fence bigint not null,
  held_until timestamp with time zone not null
);

create sequence audit_entry_seq;

create table audit_entry (
  id bigint primary key,
  happened_at timestamp with time zone not null,
  -- Officer code, 'client:' and the name of an API client, or 'system'.
  actor varchar(64) not null,
  -- The officer whose order the platform carried out ('system' is the actor then); otherwise null.
  in_the_name_of varchar(64),
  act varchar(60) not null,
  -- Kind and id of what was acted upon, such as 'notice:17'.
  subject varchar(120) not null,
  outcome varchar(20) not null,
  detail varchar(4000)
);

create index audit_entry_subject on audit_entry (subject);
