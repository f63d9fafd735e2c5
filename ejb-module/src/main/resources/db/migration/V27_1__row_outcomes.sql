-- What became of each row of a list, so that the answer can be fetched again. One letter a row, from the first on:
-- A added, C changed, U unchanged, R refused, a full stop for a number that no row has. Why a row was refused stands in
-- intake_refusal.
create table row_outcome (
  intake_id bigint not null references intake (id) on delete cascade,
  first_row integer not null,
  last_row integer not null,
  outcomes varchar(10000) not null
);

create index row_outcome_rows on row_outcome (intake_id, first_row);
