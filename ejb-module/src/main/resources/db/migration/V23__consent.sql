-- How a phone has said that it wants, or does not want, a kind of message; what stood before is kept.

-- TEXT_MESSAGE, PAPER_FORM, LIST (a list of the registry), IN_PERSON. So far all came by lists.
alter table subscription add column way varchar(20) default 'LIST' not null;
-- The number of the form, the words of the message, who came; null where nothing was given, as by a list.
alter table subscription add column proof varchar(60);
-- The day on which it was said; null where it is the day of changed_at.
alter table subscription add column given_on date;

create sequence subscription_past_seq start with 1000 increment by 50;

-- What a subscription was before it was changed: one row for each change. Nothing is here of one that was said once.
create table subscription_past (
  id bigint primary key,
  phone varchar(80) not null,
  kind varchar(24) not null,
  open boolean not null,
  source varchar(40) not null,
  changed_at timestamp with time zone not null,
  way varchar(20) not null,
  proof varchar(60),
  given_on date,
  ended_at timestamp with time zone not null
);

create index subscription_past_phone on subscription_past (phone, kind, id);
