-- Taxpayers, their phones, and who wants which messages.

create sequence taxpayer_seq start with 1000 increment by 1000;

create table taxpayer (
  id bigint primary key,
  -- Current number, upper case, as TaxpayerNumber normalises it.
  number varchar(20) not null unique,
  legacy_number varchar(20) unique,
  name varchar(200) not null,
  -- The unit in charge: a county, a branch, or a unit with county functions.
  authority_code char(11) not null,
  -- Household (个体工商户) or company (单位纳税人).
  kind varchar(12) not null,
  active boolean not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null
);

create index taxpayer_authority on taxpayer (authority_code, id);

create sequence taxpayer_phone_seq start with 1000 increment by 1000;

create table taxpayer_phone (
  id bigint primary key,
  taxpayer_id bigint not null references taxpayer (id),
  phone char(11) not null,
  -- LEGAL_REPRESENTATIVE, FINANCE or FILING_AGENT.
  role varchar(24) not null,
  -- False once the carrier says the number does not exist.
  reachable boolean not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  unique (taxpayer_id, phone)
);

create index taxpayer_phone_phone on taxpayer_phone (phone);

create table subscription (
  phone char(11) not null,
  -- What is subscribed to: FILING_REMINDER or NOTICE.
  kind varchar(24) not null,
  open boolean not null,
  source varchar(40) not null,
  changed_at timestamp with time zone not null,
  primary key (phone, kind)
);
