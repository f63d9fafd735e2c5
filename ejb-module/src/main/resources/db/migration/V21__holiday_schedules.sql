-- The holidays of a year are a schedule: a whole notice of the State Council, replaced by another revision and never rewritten.

create sequence holiday_schedule_seq start with 5000 increment by 50;

create table holiday_schedule (
  id bigint primary key,
  -- The year that the notice is about; its days may lie in the last week of the year before.
  schedule_year integer not null,
  -- Counted from 1; one of each year is in force.
  revision integer not null,
  -- Title or number of the notice.
  document varchar(120) not null,
  -- Null: came with a release of the platform.
  loaded_at timestamp with time zone,
  -- Null: in force.
  replaced_at timestamp with time zone,
  unique (schedule_year, revision)
);

create table holiday (
  schedule_id bigint not null references holiday_schedule (id),
  calendar_date date not null,
  -- True: a statutory rest day; false: a day made up for one (a weekend on which people work).
  rest boolean not null,
  occasion varchar(40) not null,
  primary key (schedule_id, calendar_date)
);

create index holiday_date on holiday (calendar_date);

insert into holiday_schedule (id, schedule_year, revision, document)
select distinct cast(extract(year from calendar_date) as bigint), cast(extract(year from calendar_date) as integer), 1,
  '国务院办公厅关于' || cast(extract(year from calendar_date) as integer) || '年部分节假日安排的通知'
from calendar_day;

insert into holiday (schedule_id, calendar_date, rest, occasion)
select cast(extract(year from calendar_date) as bigint), calendar_date, rest, occasion from calendar_day;

drop table calendar_day;
