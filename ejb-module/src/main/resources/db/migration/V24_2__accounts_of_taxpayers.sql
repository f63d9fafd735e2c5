-- What taxpayers were granted, owe and have paid, as the collection system says it: each record has the number and the version
-- that it has there, so that it may come any number of times and in any order. A version of 0: from a list without versions.

create sequence tax_deferral_seq start with 1000 increment by 1000;

-- Approved extensions of filing (延期申报) and deferrals of payment (延期缴纳税款, law on tax administration art. 31).
create table tax_deferral (
  id bigint primary key,
  source_key varchar(64) not null unique,
  version bigint not null,
  -- Recalled by a later version.
  cancelled boolean not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  taxpayer_id bigint not null,
  -- FILING or PAYMENT.
  kind varchar(10) not null,
  tax_code varchar(10) not null,
  period_from date not null,
  period_to date not null,
  granted_until date not null,
  -- The last day itself: granted_until, or the first working day after it.
  last_day date not null
);

create index tax_deferral_taxpayer on tax_deferral (taxpayer_id, kind);

create sequence amount_due_seq start with 1000 increment by 1000;

create table amount_due (
  id bigint primary key,
  source_key varchar(64) not null unique,
  version bigint not null,
  cancelled boolean not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  taxpayer_id bigint not null,
  tax_code varchar(10) not null,
  tax_name varchar(40) not null,
  period_from date not null,
  period_to date not null,
  -- The last day of paying in time, as the collection system says it.
  payable_by date not null,
  -- Yuan.
  amount numeric(15, 2) not null
);

create index amount_due_taxpayer on amount_due (taxpayer_id, payable_by);

create sequence tax_payment_seq start with 1000 increment by 1000;

create table tax_payment (
  id bigint primary key,
  source_key varchar(64) not null unique,
  version bigint not null,
  cancelled boolean not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  taxpayer_id bigint not null,
  tax_code varchar(10) not null,
  period_from date not null,
  period_to date not null,
  amount numeric(15, 2) not null,
  paid_on date not null
);

create index tax_payment_taxpayer on tax_payment (taxpayer_id, tax_code);
