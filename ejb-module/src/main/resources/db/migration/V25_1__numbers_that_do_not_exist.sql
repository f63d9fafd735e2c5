-- What carriers say of numbers: which of them do not exist, and which have been reached since.

-- Numbers of which a carrier has said that they do not exist, sealed; gone from here once a message has reached them.
create table void_phone (
  phone varchar(80) primary key,
  -- In the carrier's words, such as DB:0101.
  code varchar(20) not null,
  since timestamp with time zone not null
);

-- What was heard of numbers and is still to be told. Only ever added to by those who hear, so that they never wait for each other.
create sequence phone_word_seq start with 1000 increment by 50;

create table phone_word (
  id bigint primary key,
  phone varchar(80) not null,
  -- In the carrier's words, why it does not exist; null for a number that was reached.
  code varchar(20),
  heard_at timestamp with time zone not null
);

-- What the carrier said when a phone was found not to exist, and when; null where it was not the carrier who said so.
alter table taxpayer_phone add column void_code varchar(20);
alter table taxpayer_phone add column void_since timestamp with time zone;

-- Acts of the platform itself have no officer.
alter table taxpayer_change alter column changed_by drop not null;
