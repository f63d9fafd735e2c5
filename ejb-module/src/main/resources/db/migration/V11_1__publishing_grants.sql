-- Who may publish for a city or a county, and where the tier above has allowed a second one (art. 7(4)).

create sequence publishing_exception_seq start with 1000 increment by 50;

create table publishing_exception (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  -- EXTERNAL or INTERNAL.
  kind varchar(10) not null,
  first_day date not null,
  last_day date not null,
  reason varchar(200) not null,
  granted_by char(11) not null references officer (code),
  granted_at timestamp with time zone not null
);

create index publishing_exception_authority on publishing_exception (authority_code, kind);

create sequence publishing_grant_seq start with 1000 increment by 50;

create table publishing_grant (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  kind varchar(10) not null,
  officer_code char(11) not null references officer (code),
  granted_by char(11) not null references officer (code),
  granted_at timestamp with time zone not null,
  -- The last day of the exception it rests on; null for the one publisher of the unit.
  last_day date,
  ended_at timestamp with time zone,
  ended_by char(11) references officer (code),
  -- What only one grant can hold at a time, whoever grants at the same moment: '14101050000:EXTERNAL', or the exception
  -- 'exception:1000'. Null once the grant has ended: what was stays, and hinders nobody.
  place varchar(40) unique,
  version integer not null
);

create index publishing_grant_authority on publishing_grant (authority_code, kind);
create index publishing_grant_officer on publishing_grant (officer_code);
