-- What people can publish, as data (R4.7), each version with the day from which it holds (R13.1).
create sequence notice_kind_seq start with 1000 increment by 50;

create table notice_kind (
  id bigint primary key,
  -- The same for all versions of one kind; what a notice is of.
  code varchar(24) not null,
  -- FILING_REMINDER, EXTERNAL or INTERNAL: who writes to whom (art. 7(4), 7(5)).
  nature varchar(20) not null,
  name_zh varchar(20) not null,
  name_en varchar(40) not null,
  -- Which service a phone must have open to get it (reading A6); null where none is asked for.
  subscription varchar(24),
  -- Whether a phone of several taxpayers gets one message for all of them.
  one_per_phone boolean not null,
  -- Short messages that one message may take at most, 1 to 10.
  most_segments integer not null,
  -- For how many days from the submission on such a notice may be let go out at most, 1 to 60.
  longest_days integer not null,
  -- False in the version with which a kind ends.
  in_use boolean not null,
  valid_from date not null,
  -- DRAFT, SUBMITTED, APPROVED, RETURNED or WITHDRAWN.
  status varchar(20) not null,
  -- Null for those the regulation itself names.
  author char(11) references officer (code),
  created_at timestamp with time zone not null,
  version integer not null
);

create index notice_kind_code on notice_kind (code, valid_from);

insert into notice_kind (id, code, nature, name_zh, name_en, subscription, one_per_phone, most_segments, longest_days, in_use, valid_from, status, created_at, version) values
  (1, 'FILING_REMINDER', 'FILING_REMINDER', '纳税提醒', 'Filing reminder', 'FILING_REMINDER', true, 3, 30, true, date '2007-07-02', 'APPROVED', timestamp with time zone '2007-07-02 00:00:00+08:00', 0),
  (2, 'POLICY', 'EXTERNAL', '税收政策', 'Tax policy', 'NOTICE', true, 5, 30, true, date '2007-07-02', 'APPROVED', timestamp with time zone '2007-07-02 00:00:00+08:00', 0),
  (3, 'MEETING', 'EXTERNAL', '会议通知', 'Meeting', 'NOTICE', true, 5, 30, true, date '2007-07-02', 'APPROVED', timestamp with time zone '2007-07-02 00:00:00+08:00', 0),
  (4, 'INTERNAL_NOTICE', 'INTERNAL', '内部通知', 'Internal notice', null, true, 5, 30, true, date '2007-07-02', 'APPROVED', timestamp with time zone '2007-07-02 00:00:00+08:00', 0),
  (5, 'INTEGRITY', 'INTERNAL', '廉政提醒', 'Integrity reminder', null, true, 5, 30, true, date '2007-07-02', 'APPROVED', timestamp with time zone '2007-07-02 00:00:00+08:00', 0);

-- A notice of any kind: what a reminder takes from its template and rule, a publication says itself.
alter table notice alter column template_id drop not null;
alter table notice alter column stage drop not null;
-- By which version of its kind it was made; null for what was made before there were any.
alter table notice add column kind_id bigint references notice_kind (id);
alter table notice add column body varchar(700);
-- Whom a publication goes to, as it was chosen: name=value lines, see AudienceTerms.
alter table notice add column audience varchar(1500);
-- Nothing of it goes out before; null for at once.
alter table notice add column not_before timestamp with time zone;

-- Lists of people that somebody has pasted for one notice. What no notice took is deleted after a day.
create sequence notice_list_seq start with 1000 increment by 50;

create table notice_list (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  officer char(11) not null references officer (code),
  -- TAXPAYERS or STAFF, as of groups.
  book varchar(12) not null,
  created_at timestamp with time zone not null
);

create table notice_list_member (
  list_id bigint not null references notice_list (id),
  -- Of a taxpayer or a member of the staff, after the list's book.
  member_id bigint not null,
  primary key (list_id, member_id)
);

alter table notice add column list_id bigint references notice_list (id);
create index notice_list_used on notice (list_id);

-- Staff are recipients too.
alter table notice_recipient alter column taxpayer_id drop not null;
alter table notice_recipient add column staff_id bigint;
create index notice_recipient_staff on notice_recipient (staff_id, id);
-- 1 where the phone gets this one message of the notice and no other; null where it may get one for each of its taxpayers.
alter table notice_recipient add column sole smallint;
create unique index notice_recipient_sole on notice_recipient (notice_id, phone, sole);

-- Who else a message is for: further taxpayers, or staff, that answer the same phone.
create table notice_further (
  recipient_id bigint not null references notice_recipient (id),
  notice_id bigint not null references notice (id),
  taxpayer_id bigint,
  staff_id bigint
);

create index notice_further_notice on notice_further (notice_id, recipient_id);
create index notice_further_taxpayer on notice_further (taxpayer_id);
create index notice_further_staff on notice_further (staff_id);
