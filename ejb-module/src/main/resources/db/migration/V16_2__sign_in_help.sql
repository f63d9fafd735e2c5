-- Who has given an officer a password or taken his second factor away, until he proves a second factor (S4).
create table sign_in_help (
  officer_code char(11) not null references officer (code),
  -- A SignInHelp.Part.
  part varchar(20) not null,
  helper char(11) not null references officer (code),
  primary key (officer_code, part, helper)
);
