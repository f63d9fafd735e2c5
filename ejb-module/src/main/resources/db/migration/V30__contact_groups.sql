-- Groups of taxpayers, or of staff, that a unit keeps in order to write to them later (R7.2b).

create sequence contact_group_seq start with 1000 increment by 50;

create table contact_group (
  id bigint primary key,
  -- The unit that keeps it: only what lies within this unit's area is counted and reached.
  authority_code char(11) not null references authority (code),
  -- TAXPAYERS or STAFF.
  kind varchar(12) not null,
  name varchar(60) not null,
  -- What the unit writes to it about; null where nothing was said.
  purpose varchar(200),
  created_by char(11) not null references officer (code),
  created_at timestamp with time zone not null,
  -- When name, purpose or members were last changed.
  changed_at timestamp with time zone not null,
  -- Since when nothing is sent to it; null while it is open.
  closed_at timestamp with time zone,
  version integer not null,
  -- Members that lie within the unit's area, those of them with a phone that works, and those that are there no more: counted anew
  -- by the platform after each change, never summed up on the way.
  present_members integer not null,
  reached_members integer not null,
  departed_members integer not null,
  counted_at timestamp with time zone not null,
  -- A closed group keeps its name: it may be opened again.
  unique (authority_code, kind, name)
);

-- Taxpayers of groups. Where one has moved away or was deleted, its row stays until somebody takes it out.
create table contact_group_taxpayer (
  group_id bigint not null references contact_group (id),
  taxpayer_id bigint not null references taxpayer (id),
  added_by char(11) not null references officer (code),
  added_at timestamp with time zone not null,
  primary key (group_id, taxpayer_id)
);

create index contact_group_taxpayer_taxpayer on contact_group_taxpayer (taxpayer_id);

-- What was done with a group: one row for each act, however many members it was about.
create sequence contact_group_change_seq start with 1000 increment by 50;

create table contact_group_change (
  id bigint primary key,
  group_id bigint not null references contact_group (id),
  -- FOUNDED, RENAMED, PURPOSE, CLOSED, REOPENED, FOUND_ADDED, LISTED_ADDED, REMOVED, DEPARTED_REMOVED, PASSED_ON.
  act varchar(20) not null,
  -- Name, purpose or unit before and after; null for nothing.
  was varchar(200),
  becomes varchar(200),
  -- How many members were added or taken out, were in it already, and could not be taken; 0 where it is not about members.
  members integer not null,
  already integer not null,
  refused integer not null,
  changed_by char(11) not null references officer (code),
  changed_at timestamp with time zone not null
);

create index contact_group_change_group on contact_group_change (group_id, id);
