-- How a batch went over time: its counts as they stood at a moment, for charts and for telling when something will be finished.

create table batch_course (
  batch_id bigint not null references outbound_batch (id),
  -- Business time: to the second in the first two minutes, to ten seconds later.
  at timestamp with time zone not null,
  -- How many the carrier had by then, and what had become of them.
  sent integer not null,
  delivered integer not null,
  failed integer not null,
  primary key (batch_id, at)
);

create index batch_course_at on batch_course (at);
