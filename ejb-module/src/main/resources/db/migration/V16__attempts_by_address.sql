-- Wrong passwords count where they come from (S3): whoever guesses elsewhere locks nobody out at his own desk.

create table sign_in_attempt_from (
  officer_code char(11) not null references officer (code),
  address varchar(45) not null,
  failures integer not null,
  last_at timestamp with time zone,
  resting_until timestamp with time zone,
  primary key (officer_code, address)
);

-- What stays here is the count over all addresses that the officer has not signed in from lately.
alter table sign_in_attempt add column last_at timestamp with time zone;
alter table code_attempt add column last_at timestamp with time zone;

-- Which those are: asked with every attempt.
create index sitting_address on sitting (officer_code, address, began_at);
