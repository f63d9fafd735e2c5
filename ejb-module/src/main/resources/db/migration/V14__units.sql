-- What becomes of units: the names they had, and every change of the tree. What a unit is now stands in authority.

create sequence authority_former_name_seq start with 1000 increment by 50;

create table authority_former_name (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  name varchar(80) not null,
  short_name varchar(40) not null,
  valid_from date not null,
  -- The last day on which it was called so.
  valid_to date not null
);

create index authority_former_name_authority on authority_former_name (authority_code, valid_to);

create sequence authority_change_seq start with 1000 increment by 50;

create table authority_change (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  -- FOUNDED, RENAMED, MOVED, CLOSED.
  act varchar(10) not null,
  -- The day on which it took effect.
  effective_on date not null,
  -- Its place and its name before; the parent is null for a unit that was founded and for the province.
  former_parent char(11) references authority (code),
  former_name varchar(80),
  former_short_name varchar(40),
  former_county_functions boolean,
  -- The same afterwards; of a closed unit the parent is its successor.
  parent_code char(11) references authority (code),
  name varchar(80) not null,
  short_name varchar(40) not null,
  county_functions boolean not null,
  changed_by char(11) not null references officer (code),
  changed_at timestamp with time zone not null
);

create index authority_change_authority on authority_change (authority_code, id);

-- Whose successor a unit is.
create index authority_successor on authority (successor_code);
