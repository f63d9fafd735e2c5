-- As of when a list has said last what stands: a list that speaks of an earlier time and comes later changes nothing.
alter table filing_obligation add column as_of timestamp with time zone;
update filing_obligation set as_of = updated_at;
alter table filing_obligation alter column as_of set not null;
