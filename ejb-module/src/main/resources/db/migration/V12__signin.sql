-- Who is signed in: a row for each sign-in, so that every node knows it and every node can end it (S7).

create sequence sitting_seq;

create table sitting (
  id bigint primary key,
  -- SHA-256 of the secret that the session keeps, in hexadecimal: whoever reads this table can go on with nothing of it.
  token_digest char(64) not null unique,
  officer_code char(11) not null references officer (code),
  began_at timestamp with time zone not null,
  -- When a person last asked for something, written at most once a minute; a page that renews itself does not count.
  last_used_at timestamp with time zone not null,
  address varchar(45) not null,
  user_agent varchar(120) not null,
  ended_at timestamp with time zone,
  -- A SittingEnd; null while it goes on.
  ended_why varchar(30)
);

create index sitting_officer on sitting (officer_code, ended_at);
create index sitting_going_on on sitting (ended_at, last_used_at);
