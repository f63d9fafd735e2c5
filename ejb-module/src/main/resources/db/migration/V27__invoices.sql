-- What the collection system records of taxpayers besides filings and payments; here the invoices and their blanks.

create table invoice (
  -- The collection system's own key of the record, and which version of it this is: the greatest one that has come.
  source_key varchar(64) primary key,
  version bigint not null,
  -- True: the record is no more. Kept, because an older version may still come.
  deleted boolean not null,
  -- Who got the blank and issues the invoice; the unit in charge is the taxpayer's.
  taxpayer_id bigint not null,
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  -- 10 or 12 digits and 8 digits; an empty code and 20 digits for a fully digital invoice.
  code varchar(12) not null,
  number varchar(20) not null,
  kind_name varchar(40) not null,
  -- NORMAL, VOID, RED, LOST.
  state varchar(10) not null,
  -- When the taxpayer got the blank, and with which others.
  obtained_on date,
  batch varchar(40),
  issued_on date,
  amount numeric(18, 2),
  -- Sealed: number, line feed, name. May be a private person.
  buyer varchar(800)
);

create index invoice_number on invoice (number, code);

-- How fresh the records of a kind and a source are: the time of the last complete list.
create table record_feed (
  kind varchar(20) not null,
  source varchar(40) not null,
  as_of timestamp with time zone not null,
  primary key (kind, source)
);
