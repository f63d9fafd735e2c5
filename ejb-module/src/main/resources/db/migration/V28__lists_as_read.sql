-- As what an uploaded file was read: shown with its check, so that whoever sees names garbled or
-- rows missing finds the cause. Null for lists that came by the API, and for those before this.
alter table intake add column encoding varchar(20);
alter table intake add column sheet varchar(100);
alter table intake add column other_sheets integer;
