-- As of when it was known who had filed, when the recipients of a reminder were written down; null where that was not known, and for
-- everything else.
alter table notice add column filings_as_of timestamp with time zone;
