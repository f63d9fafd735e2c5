-- What the business office wants to change of the tax calendar: one puts it forward, a second person puts it in force.

create sequence calendar_change_seq start with 1000 increment by 50;

create table calendar_change (
  id bigint primary key,
  -- HOLIDAYS, DEADLINES, SHIFT.
  kind varchar(10) not null,
  change_year integer not null,
  -- Of a SHIFT: which deadline (PERIODIC, ANNUAL and the month of filing), and what it becomes.
  deadline_kind varchar(10),
  change_month integer,
  deadline date,
  -- The day from which on it counts.
  valid_from date not null,
  -- Number or title of the notice.
  document varchar(120) not null,
  reason varchar(500) not null,
  -- Of a list: its lines, in the form in which they are written.
  content varchar(2500),
  -- What it makes different and what follows it, as the second person is told.
  effects varchar(1000) not null,
  -- The revision that the author saw; another one meanwhile stands against it.
  base_revision integer not null,
  -- WAITING, IN_FORCE, RETURNED, WITHDRAWN.
  state varchar(10) not null,
  proposed_by char(11) not null references officer (code),
  proposed_at timestamp with time zone not null,
  decided_by char(11) references officer (code),
  decided_at timestamp with time zone,
  version integer not null
);

create index calendar_change_year on calendar_change (change_year, id);
