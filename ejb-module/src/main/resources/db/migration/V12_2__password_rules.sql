-- For the password rules that an assessor of the classified protection asks for (sms.password.mode = mlps).

-- Since when the present password is the present one; null until the first is assigned.
alter table officer add column password_since timestamp with time zone;
update officer set password_since = current_timestamp where password_hash <> '!';

create sequence former_password_seq;

create table former_password (
  id bigint primary key,
  officer_code char(11) not null references officer (code),
  password_hash varchar(400) not null
);

create index former_password_officer on former_password (officer_code, id);
