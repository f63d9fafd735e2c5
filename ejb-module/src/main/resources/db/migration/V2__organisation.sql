-- The tree of authorities, their departments and officers; the calendar of rest days.

create table authority (
  code char(11) primary key,
  -- Stored, never inferred from the code. Null for the province alone.
  parent_code char(11) references authority (code),
  -- '/14100000000/14101000000/': every code from the province down to this unit, so that "lies within" is a prefix.
  path varchar(120) not null unique,
  tier varchar(10) not null,
  name varchar(80) not null,
  -- The form that fits into a signature, such as 金水区税务局.
  short_name varchar(40) not null,
  -- True for counties, and for units in charge of taxpayers with no county above them (reading A25).
  county_functions boolean not null,
  valid_from date not null,
  valid_to date,
  successor_code char(11) references authority (code),
  version integer not null
);

create index authority_parent on authority (parent_code);

create table officer (
  code char(11) primary key,
  real_name varchar(40) not null,
  authority_code char(11) not null references authority (code),
  department varchar(30) not null,
  password_hash varchar(400) not null,
  must_change_password boolean not null,
  -- BCP 47 tag of the language the officer reads the portal in; null for the browser's choice.
  language varchar(10),
  active boolean not null,
  version integer not null
);

create index officer_authority on officer (authority_code, department);

create table officer_role (
  officer_code char(11) not null references officer (code),
  role varchar(30) not null,
  primary key (officer_code, role)
);

-- Failed sign-ins in a row; the row is locked while an attempt is counted.
create table sign_in_attempt (
  officer_code char(11) primary key references officer (code),
  failures integer not null,
  resting_until timestamp with time zone
);

create table calendar_day (
  calendar_date date primary key,
  -- True: a statutory rest day; false: a day made up for one (a weekend on which people work).
  rest boolean not null,
  occasion varchar(40) not null,
  source varchar(120) not null
);
