-- A publication can be said again on later days (R4.4): each time is a notice of its own, with the recipients and words of the first.

-- Of a publication: the further moments, in their order, as instants separated by commas; null where it is said once.
alter table notice add column again_at varchar(120);
-- Since when nothing further of them is made; null while they are to come.
alter table notice add column again_stopped_at timestamp with time zone;
-- Of a repeat: the notice that was said first, the how manieth time it is (2 for the first repeat), and up to which recipient of the
-- first one it is copied. All null for what is no repeat.
alter table notice add column repeat_of bigint;
alter table notice add column occurrence integer;
alter table notice add column copied_to bigint;
-- Each time once, whoever makes it.
create unique index notice_occurrence on notice (repeat_of, occurrence);
