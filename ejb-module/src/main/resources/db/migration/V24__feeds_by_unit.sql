-- How fresh the tax data is: by kind of data and by the unit whose area a list covers, no longer by source alone.

alter table tax_data_feed rename to tax_data_feed_by_source;

create table tax_data_feed (
  -- What kind of data, such as FILINGS.
  kind varchar(20) not null,
  -- The list covers this unit and all below it.
  authority_code char(11) not null,
  source varchar(40) not null,
  -- What had happened in the collection system by then is in it.
  as_of timestamp with time zone not null,
  -- When the newest of its lists had been read to its end.
  completed_at timestamp with time zone not null,
  primary key (kind, authority_code, source)
);

-- Lists of officers covered their own unit's area, those of a client the unit that it belongs to.
insert into tax_data_feed (kind, authority_code, source, as_of, completed_at)
  select 'FILINGS', o.authority_code, f.source, f.as_of, f.as_of
  from tax_data_feed_by_source f join officer o on o.code = f.source;
insert into tax_data_feed (kind, authority_code, source, as_of, completed_at)
  select 'FILINGS', c.authority_code, f.source, f.as_of, f.as_of
  from tax_data_feed_by_source f join api_client c on 'client:' || c.name = f.source;

drop table tax_data_feed_by_source;

-- The standing of a unit is as fresh as the feeds that cover it; unknown where none does.
alter table filing_standing alter column as_of drop not null;
-- Up to which completed list it takes everything in.
alter table filing_standing add column counted_to timestamp with time zone;
update filing_standing set counted_to = as_of;
alter table filing_standing alter column counted_to set not null;

-- The time that a list speaks of; null for one taken in before this was kept.
alter table intake add column as_of timestamp with time zone;
