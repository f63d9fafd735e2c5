-- How many phone numbers an officer has had shown in clear within an hour; what was shown and what for is in the audit trail.
create table phone_reveal (
  officer_code char(11) primary key references officer (code),
  hour_begin timestamp with time zone not null,
  revealed integer not null
);
