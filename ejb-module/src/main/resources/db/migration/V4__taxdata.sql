-- What the collection system says: who must file what, until when, and who has.

create sequence filing_obligation_seq start with 1000 increment by 1000;

create table filing_obligation (
  id bigint primary key,
  taxpayer_id bigint not null,
  authority_code char(11) not null,
  -- Code of the levy project (征收项目), such as 10101 for value added tax.
  tax_code varchar(10) not null,
  tax_name varchar(40) not null,
  period_from date not null,
  period_to date not null,
  due_date date not null,
  filed boolean not null,
  filed_on date,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  unique (taxpayer_id, tax_code, period_from, period_to)
);

create index filing_obligation_due on filing_obligation (due_date, filed, authority_code);

create table tax_data_feed (
  source varchar(40) primary key,
  -- How fresh the data of this source is: the time of its last complete intake.
  as_of timestamp with time zone not null
);
