-- Who answers for security in each bureau (art. 10(1)); a branch has none of its own and follows the bureau above it.

create sequence security_duty_seq start with 1000 increment by 50;

create table security_duty (
  id bigint primary key,
  authority_code char(11) not null references authority (code),
  officer_code char(11) not null references officer (code),
  named_by char(11) not null references officer (code),
  named_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by char(11) references officer (code),
  -- The bureau, which only one can answer for at a time. Null once another does: what was stays as history.
  place varchar(11) unique,
  version integer not null
);

create index security_duty_authority on security_duty (authority_code, ended_at);
create index security_duty_officer on security_duty (officer_code);

-- Who has not signed in for long.
create index sitting_last_used on sitting (officer_code, last_used_at);
