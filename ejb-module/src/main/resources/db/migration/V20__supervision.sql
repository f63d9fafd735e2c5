-- What superiors watch (R5.2, R6.4), kept as it happens: a page never counts messages and never searches the audit trail.

-- The short messages that the messages of a chunk take, counted with them; what is there already is counted anew.
alter table chunk_tally add column segments integer default 0 not null;
update dispatch_chunk set stale = true where status <> 'NEW';

-- A batch as it stood at its last count. Its messages belong to the day on which it was opened, whenever they go out.
create table batch_figures (
  batch_id bigint primary key,
  on_day date not null,
  issuer_code char(11) not null,
  -- A kind of notice, or how the batch's origin begins.
  kind varchar(24) not null,
  meant integer not null,
  -- Those that the carrier has or has had, and the short messages they take.
  sent integer not null,
  segments integer not null,
  delivered integer not null,
  failed integer not null,
  in_doubt integer not null,
  -- Database time; the batches counted after the last of these are new.
  counted_at timestamp with time zone not null
);

create index batch_figures_day on batch_figures (on_day, issuer_code);
create index batch_figures_counted on batch_figures (counted_at);

-- The same for a day, a unit that issues and a kind: summed up anew with each batch of it, never added to.
create table unit_day (
  on_day date not null,
  issuer_code char(11) not null,
  kind varchar(24) not null,
  meant integer not null,
  sent integer not null,
  segments integer not null,
  delivered integer not null,
  failed integer not null,
  in_doubt integer not null,
  primary key (on_day, issuer_code, kind)
);

-- How far the seals of the audit trail have been looked through for refusals.
create table refusal_position (
  position bigint not null
);
insert into refusal_position values (0);

-- The refusals of the audit trail in the order of their seals.
create table refused_attempt (
  position bigint primary key,
  entry_id bigint not null,
  -- Business day.
  on_day date not null,
  -- Of who attempted it; '-' for nobody's.
  unit_code char(11) not null,
  -- Who attempted it or stands behind it; of a sign-in whose account it was.
  person varchar(64) not null,
  act varchar(60) not null,
  -- A RefusalKind.
  kind varchar(16) not null
);

-- In the order in which they are read: H2 does not walk an index backwards.
create index refused_attempt_day on refused_attempt (on_day desc, position desc);
create index refused_attempt_unit on refused_attempt (unit_code, on_day desc, position desc);
create index refused_attempt_person on refused_attempt (person, on_day desc, position desc);

-- How many of them.
create table refusal_day (
  on_day date not null,
  unit_code char(11) not null,
  person varchar(64) not null,
  act varchar(60) not null,
  kind varchar(16) not null,
  attempts integer not null,
  primary key (on_day, unit_code, person, act, kind)
);

-- Notices of a time, whoever has issued them.
create index notice_created on notice (created_at, issuer_code, status);
create index notice_released on notice (released_at, issuer_code, status);
create index notice_batch on notice (batch_id);
