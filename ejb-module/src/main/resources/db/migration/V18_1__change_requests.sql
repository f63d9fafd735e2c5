-- What the business office wants changed of the platform, and what the information centre does about it (art. 5(3), 6(3)).

create sequence change_request_seq start with 1000 increment by 50;

create table change_request (
  id bigint primary key,
  title varchar(100) not null,
  need varchar(2000) not null,
  reason varchar(500) not null,
  -- RAISED, ACCEPTED, DECLINED, REALISED, CONFIRMED.
  state varchar(10) not null,
  state_since timestamp with time zone not null,
  raised_by char(11) not null references officer (code),
  raised_at timestamp with time zone not null,
  -- The release in which it was reported realised last; null before.
  release_name varchar(100),
  version integer not null
);

create index change_request_state on change_request (state, state_since);

create sequence change_step_seq start with 1000 increment by 50;

create table change_step (
  id bigint primary key,
  request_id bigint not null references change_request (id),
  -- The state it is in since; ACCEPTED after REALISED means: sent back.
  state varchar(10) not null,
  taken_by char(11) not null references officer (code),
  taken_at timestamp with time zone not null,
  words varchar(500)
);

create index change_step_request on change_step (request_id, id);
