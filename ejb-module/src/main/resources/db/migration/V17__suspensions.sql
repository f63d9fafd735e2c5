-- Who has been stopped by a superior, until when and why (art. 12).

create sequence suspension_seq start with 1000 increment by 50;

create table suspension (
  id bigint primary key,
  -- SUSPENSION (art. 12), TECHNICAL_HOLD (reading A22), EMERGENCY_STOP.
  kind varchar(20) not null,
  -- UNIT (with all below it), OFFICER, PROVINCE.
  scope varchar(10) not null,
  -- The unit; of an officer the one he belonged to then. Null for the whole province.
  authority_code char(11) references authority (code),
  officer_code char(11) references officer (code),
  reason varchar(500) not null,
  placed_by char(11) not null references officer (code),
  -- The unit he acted for: nobody below it lifts what it has placed.
  placed_for char(11) not null references authority (code),
  placed_at timestamp with time zone not null,
  -- The second person of an emergency stop.
  confirmed_by char(11) references officer (code),
  -- Null as long as a second person is waited for.
  in_force_from timestamp with time zone,
  -- Business time from which it stands no more; null until it is lifted.
  until_at timestamp with time zone,
  -- The first person who wants an emergency stop lifted.
  lift_asked_by char(11) references officer (code),
  ended_at timestamp with time zone,
  -- Null where its time ran out.
  ended_by char(11) references officer (code),
  end_reason varchar(500),
  -- What only one can hold at a time: 'UNIT:14105000000'. Null once it is over.
  place varchar(60) unique,
  version integer not null
);

create index suspension_ended on suspension (ended_at);
create index suspension_authority on suspension (authority_code);
create index suspension_officer on suspension (officer_code);
