-- The phone book of each office: tax officials of its area, whether or not they sign in to this platform (R7.2a).

create sequence staff_contact_seq start with 1000 increment by 50;

create table staff_contact (
  id bigint primary key,
  -- The official's code, the one he would sign in with; whether he can is said by officer alone.
  officer_code char(11) not null unique,
  name varchar(40) not null,
  -- The name in one spelling (width, case, no spaces), and its pinyin initials; written together with the name.
  search_name varchar(80) not null,
  initials varchar(80) not null,
  -- By which version of the rules the two were written.
  search_version smallint not null,
  authority_code char(11) not null references authority (code),
  -- Null for a department that the regulation does not name.
  department varchar(30),
  post varchar(40),
  -- Sealed with a key outside the database (S22); null while none is known.
  phone varchar(80),
  -- False once the carrier or somebody has found that the number is wrong.
  reachable boolean not null,
  -- What the carrier said when it found that the number does not exist, and when; null where it was not the carrier who said so.
  void_code varchar(20),
  void_since timestamp with time zone,
  -- Who brought what stands here: an officer's code, or client:name.
  source varchar(40) not null,
  updated_at timestamp with time zone not null,
  -- Who changed it by hand last and when, so that no list overwrites it; null once a list has said the same.
  hand_officer char(11) references officer (code),
  hand_at timestamp with time zone,
  -- The last day in service; null for whoever is in service. Nothing is sent to those who have left, and their row stays.
  left_on date,
  version integer not null
);

create index staff_contact_unit on staff_contact (authority_code, id);
create index staff_contact_phone on staff_contact (phone);
create index staff_contact_version on staff_contact (search_version, id);

-- What was changed of it, one row for each change; what it is now stands in staff_contact.
create sequence staff_change_seq start with 1000 increment by 50;

create table staff_change (
  id bigint primary key,
  staff_id bigint not null references staff_contact (id),
  -- ADDED, RENAMED, MOVED, DEPARTMENT, POST, PHONE_ADDED, PHONE_REMOVED, PHONE_WRONG, PHONE_VOID, PHONE_REACHED, LEFT, RETURNED.
  act varchar(20) not null,
  -- The phone it is about, sealed; null where it is about the person.
  phone varchar(80),
  -- Before and after: names as they were written, units by their codes, departments by their words, days as 2026-11-30; null for nothing.
  was varchar(80),
  becomes varchar(80),
  -- As the person gave it; null where none is asked for.
  reason varchar(200),
  -- The officer who did it or brought the list, or client:name; null where it was the carrier.
  source varchar(40),
  changed_at timestamp with time zone not null
);

create index staff_change_staff on staff_change (staff_id, id);
