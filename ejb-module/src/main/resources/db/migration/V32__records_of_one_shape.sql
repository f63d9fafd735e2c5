-- What is granted, owed and paid stands like all other records of the collection system: known by its key there.

create table tax_deferral_record (
  source_key varchar(64) primary key,
  -- From 1, the greatest one stands; 0 from a list without versions.
  version bigint not null,
  -- Recalled by a later version. Kept, because an older version may still come.
  deleted boolean not null,
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  -- FILING or PAYMENT.
  kind varchar(10) not null,
  tax_code varchar(10) not null,
  period_from date not null,
  period_to date not null,
  granted_until date not null,
  -- The last day itself: granted_until, or the first working day after it.
  last_day date not null
);

insert into tax_deferral_record (source_key, version, deleted, taxpayer_id, source, updated_at, kind, tax_code, period_from, period_to, granted_until, last_day)
  select source_key, version, cancelled, taxpayer_id, source, updated_at, kind, tax_code, period_from, period_to, granted_until, last_day
  from tax_deferral;

drop table tax_deferral;
drop sequence tax_deferral_seq;
alter table tax_deferral_record rename to tax_deferral;
create index tax_deferral_taxpayer on tax_deferral (taxpayer_id, kind);

create table amount_due_record (
  source_key varchar(64) primary key,
  version bigint not null,
  deleted boolean not null,
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  tax_code varchar(10) not null,
  tax_name varchar(40) not null,
  period_from date not null,
  period_to date not null,
  -- The last day of paying in time, as the collection system says it.
  payable_by date not null,
  -- Yuan.
  amount numeric(15, 2) not null
);

insert into amount_due_record (source_key, version, deleted, taxpayer_id, source, updated_at, tax_code, tax_name, period_from, period_to, payable_by, amount)
  select source_key, version, cancelled, taxpayer_id, source, updated_at, tax_code, tax_name, period_from, period_to, payable_by, amount
  from amount_due;

drop table amount_due;
drop sequence amount_due_seq;
alter table amount_due_record rename to amount_due;
create index amount_due_taxpayer on amount_due (taxpayer_id, payable_by);

create table tax_payment_record (
  source_key varchar(64) primary key,
  version bigint not null,
  deleted boolean not null,
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  tax_code varchar(10) not null,
  period_from date not null,
  period_to date not null,
  -- Yuan.
  amount numeric(15, 2) not null,
  paid_on date not null
);

insert into tax_payment_record (source_key, version, deleted, taxpayer_id, source, updated_at, tax_code, period_from, period_to, amount, paid_on)
  select source_key, version, cancelled, taxpayer_id, source, updated_at, tax_code, period_from, period_to, amount, paid_on
  from tax_payment;

drop table tax_payment;
drop sequence tax_payment_seq;
alter table tax_payment_record rename to tax_payment;
create index tax_payment_taxpayer on tax_payment (taxpayer_id, tax_code);

-- How fresh they are is told by kind and unit, as of all other tax data.
drop table record_feed;
