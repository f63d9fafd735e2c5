-- What somebody who writes has sent to his own phone to look at (R10.3). The message itself, with its phone, is in outbound.

create sequence test_send_seq;

create table test_send (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  officer_code char(11) not null references officer (code),
  -- The business day, and which of this officer's it was on that day, from 1: of two at the same moment one is refused.
  on_day date not null,
  number integer not null,
  created_at timestamp with time zone not null,
  unique (officer_code, on_day, number)
);
