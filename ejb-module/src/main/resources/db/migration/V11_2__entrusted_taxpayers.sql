-- Which taxpayers are entrusted to which field administrator (art. 7(2)): each to one at a time.

create table entrusted_taxpayer (
  taxpayer_id bigint primary key references taxpayer (id),
  officer_code char(11) not null references officer (code),
  entrusted_at timestamp with time zone not null
);

create index entrusted_taxpayer_officer on entrusted_taxpayer (officer_code, taxpayer_id);
