-- What is assessed of taxpayers, which invoices they may get, and how far their applications are; by version as invoices.

create table fixed_assessment (
  source_key varchar(64) primary key,
  version bigint not null,
  deleted boolean not null,
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  tax_code varchar(10) not null,
  tax_name varchar(40) not null,
  -- Of a month, in yuan; the rate in percent.
  turnover numeric(18, 2),
  rate numeric(8, 4),
  tax numeric(18, 2) not null,
  valid_from date not null,
  valid_to date not null,
  -- The last day on which it did hold, where it was ended before valid_to.
  ended_on date,
  below_threshold boolean not null
);

create index fixed_assessment_taxpayer on fixed_assessment (taxpayer_id);

create table invoice_quota (
  source_key varchar(64) primary key,
  version bigint not null,
  deleted boolean not null,
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  kind_name varchar(40) not null,
  -- The largest amount of one invoice, in yuan.
  single_limit numeric(18, 2),
  -- How many in a month, at once, and in hand.
  monthly integer,
  at_once integer,
  held integer,
  method varchar(20),
  valid_from date not null,
  valid_to date
);

create index invoice_quota_taxpayer on invoice_quota (taxpayer_id);

create table tax_application (
  source_key varchar(64) primary key,
  version bigint not null,
  deleted boolean not null,
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  number varchar(40) not null,
  matter varchar(100) not null,
  -- SUBMITTED, IN_ACCEPTANCE, TO_COMPLETE, UNDER_REVIEW, DONE, NOT_ACCEPTED, RETURNED, WITHDRAWN.
  state varchar(20) not null,
  applied_on date not null,
  state_since date,
  due_on date,
  handled_by varchar(80)
);

create index tax_application_number on tax_application (number);
