-- The list of sittings since a day, also of those that have ended.
create index sitting_began on sitting (began_at);
