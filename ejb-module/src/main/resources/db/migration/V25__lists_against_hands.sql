-- What stands as somebody has changed it by hand, one row for each name and phone, and what a list has said otherwise of it since.

create sequence taxpayer_by_hand_seq start with 1000 increment by 50;

create table taxpayer_by_hand (
  id bigint primary key,
  taxpayer_id bigint not null references taxpayer (id),
  -- The phone it is about, sealed; null for the name.
  phone varchar(80),
  -- The last of what was done: PHONE_ADDED, PHONE_ROLE, PHONE_REMOVED, PHONE_WRONG, RENAMED.
  act varchar(20) not null,
  changed_by char(11) not null references officer (code),
  changed_at timestamp with time zone not null,
  -- What the last list says that does not agree: a role by its word, or a name; null while none does.
  list_says varchar(200),
  -- Who brought that list, and when.
  list_source varchar(40),
  list_at timestamp with time zone,
  -- True while somebody is to decide between the two; false with words of a list: the hand was right.
  undecided boolean not null
);

create index taxpayer_by_hand_taxpayer on taxpayer_by_hand (taxpayer_id);
create index taxpayer_by_hand_undecided on taxpayer_by_hand (undecided, id);

-- What was changed by hand before lists took heed of it.
insert into taxpayer_by_hand (id, taxpayer_id, phone, act, changed_by, changed_at, undecided)
  select nextval('taxpayer_by_hand_seq'), c.taxpayer_id, c.phone, c.act, c.changed_by, c.changed_at, false
  from taxpayer_change c
  where c.phone is not null
    and c.id = (select max(d.id) from taxpayer_change d where d.taxpayer_id = c.taxpayer_id and d.phone = c.phone);

-- Names stand in the history now, too.
alter table taxpayer_change alter column was set data type varchar(200);
alter table taxpayer_change alter column becomes set data type varchar(200);

-- Rows of a list of which a part was not taken, because somebody had changed it by hand.
alter table intake add column rows_conflicting integer default 0 not null;
