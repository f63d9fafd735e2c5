-- How far each unit is with each deadline ahead: counted anew after every complete list, never summed up on the way.
create table filing_standing (
  due_date date not null,
  authority_code char(11) not null,
  -- Taxpayers of the unit who have something to file by then, and those of them who have not filed all of it.
  obliged integer not null,
  unfiled integer not null,
  -- The freshness of the data that was counted.
  as_of timestamp with time zone not null,
  primary key (due_date, authority_code)
);
