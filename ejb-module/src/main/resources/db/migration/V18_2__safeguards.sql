-- The safeguard and secrecy rules that everybody has to know (art. 10(1)), version by version, and who has read which.

create sequence safeguard_seq start with 1000 increment by 50;

create table safeguard (
  id bigint primary key,
  -- The first version of the same document; its own id for that first one.
  document_id bigint not null,
  number integer not null,
  -- SafeguardKind.
  kind varchar(30) not null,
  title varchar(100) not null,
  text varchar(20000) not null,
  drafted_by char(11) not null references officer (code),
  drafted_at timestamp with time zone not null,
  put_in_force_by char(11) references officer (code),
  -- Null as long as it is a draft.
  in_force_since timestamp with time zone,
  -- Null unless a later version has replaced it.
  replaced_at timestamp with time zone,
  -- What only one can hold at a time: 'DRAFT:1000', 'IN_FORCE:1000'. Null once it was replaced.
  place varchar(40) unique,
  version integer not null
);

create index safeguard_document on safeguard (document_id, number);

create table safeguard_reading (
  safeguard_id bigint not null references safeguard (id),
  officer_code char(11) not null references officer (code),
  read_at timestamp with time zone not null,
  primary key (safeguard_id, officer_code)
);

create index safeguard_reading_officer on safeguard_reading (officer_code);
