-- The second factor (S4): one-time passwords by RFC 6238, and codes for the day the telephone is lost.

create table second_factor (
  officer_code char(11) primary key references officer (code),
  -- Sealed with the key file. Null until the first code has proved that the officer's device has it.
  secret varchar(200),
  -- Sealed; offered, not yet proved.
  offered_secret varchar(200),
  -- Of the last code that was accepted, in 30 seconds since 1970: no code is accepted twice.
  last_step bigint not null
);

create table recovery_code (
  officer_code char(11) not null references officer (code),
  -- SHA-256 in hexadecimal; a code has 118 random bits.
  code_digest char(64) not null,
  used_at timestamp with time zone,
  primary key (officer_code, code_digest)
);

-- Wrong codes in a row; the row is locked while an attempt is counted.
create table code_attempt (
  officer_code char(11) primary key references officer (code),
  failures integer not null,
  resting_until timestamp with time zone
);

-- Null: not proved in this sitting, or not needed.
alter table sitting add column second_factor_at timestamp with time zone;
