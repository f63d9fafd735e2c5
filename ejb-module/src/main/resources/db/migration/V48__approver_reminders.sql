-- Who was told by short message, or could not be told, that something waits for his decision (issue 6, R10.1e). The message
-- itself, with its phone, is in outbound.

create sequence approver_reminder_seq;

create table approver_reminder (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  officer_code char(11) not null references officer (code),
  -- The business day: one a day, however many things wait and nodes ask.
  on_day date not null,
  -- How many things waited for him when it was written.
  waiting integer not null,
  -- False where the phone book has no phone that reaches him: nothing was sent.
  reached boolean not null,
  created_at timestamp with time zone not null,
  unique (officer_code, on_day)
);
