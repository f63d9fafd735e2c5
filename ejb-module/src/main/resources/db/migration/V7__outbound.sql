-- The outbox: batches, their chunks (one token of JMS each), messages and the receipts of the carrier.

-- A sender process that is alive. Its chunks are free for others once its lease has run out.
create table sender_node (
  id varchar(64) primary key,
  lease_until timestamp with time zone not null
);

create sequence outbound_batch_seq start with 50 increment by 50;

create table outbound_batch (
  id bigint primary key,
  -- Whose messages these are, opaque here: 'notice:17'.
  origin varchar(60) not null unique,
  authority_code char(11) not null,
  -- Officer code of the one in whose name they go, or 'system'.
  sender varchar(64) not null,
  -- OPEN (being filled), RELEASED, PAUSED, STOPPED.
  status varchar(12) not null,
  -- True: only inside the sending window (R8.1); false: answers to people.
  windowed boolean not null,
  -- Smaller goes first.
  priority smallint not null,
  -- Business time.
  not_before timestamp with time zone,
  not_after timestamp with time zone,
  created_at timestamp with time zone not null,
  message_count integer not null,
  -- How many messages the carrier had at the last count, when that was (database time), and how many a second since the one before.
  sent_count integer not null,
  tallied_at timestamp with time zone,
  rate double precision not null
);

create index outbound_batch_tallied on outbound_batch (tallied_at);

create sequence dispatch_chunk_seq start with 50 increment by 50;

create table dispatch_chunk (
  id bigint primary key,
  batch_id bigint not null references outbound_batch (id),
  -- NEW (batch open), READY (wants a token), QUEUED (token sent), CLAIMED (a node works on it),
  -- SENT (receipts are awaited), DONE.
  status varchar(10) not null,
  -- One more with each token and each claim: what carries an older one is refused.
  epoch integer not null,
  owner varchar(64),
  -- Business time at which the chunk is to be looked at again: READY the next try or the end of a grace, SENT the end of waiting for receipts.
  not_before timestamp with time zone,
  -- Database time of the last token; a token lost is sent again after a while.
  queued_at timestamp with time zone,
  -- True where its tally may no longer be true.
  stale boolean not null
);

create index dispatch_chunk_batch on dispatch_chunk (batch_id, status);
create index dispatch_chunk_status on dispatch_chunk (status, not_before);
create index dispatch_chunk_stale on dispatch_chunk (stale);

create sequence outbound_message_seq start with 1000 increment by 1000;

create table outbound_message (
  id bigint primary key,
  batch_id bigint not null references outbound_batch (id),
  chunk_id bigint not null references dispatch_chunk (id),
  -- What the origin calls this message, opaque here: the id of the notice's recipient.
  reference bigint not null,
  phone char(11) not null,
  text varchar(1000) not null,
  segments integer not null,
  -- READY, SUBMITTING, RETRY_WAIT, IN_DOUBT, ACCEPTED and the final ones.
  status varchar(16) not null,
  -- The epoch of the chunk's claim under which it was submitted last.
  epoch integer not null,
  -- Attempts that may have reached the carrier; throttling and a link that is down do not count.
  attempts integer not null,
  not_before timestamp with time zone,
  link varchar(40),
  -- The carrier's id as received, and in the form in which receipts are matched. The latter is null where there are several parts.
  smsc_id varchar(70),
  smsc_key varchar(110),
  command_status integer,
  receipt_code varchar(20),
  -- True where a part may have been sent twice (sent again after doubt).
  possible_duplicate boolean not null,
  submitted_at timestamp with time zone,
  accepted_at timestamp with time zone,
  finished_at timestamp with time zone
);

-- Not on the status, which changes three times a message: PostgreSQL then rewrites no index for it, and a chunk is small.
create index outbound_message_chunk on outbound_message (chunk_id);
create index outbound_message_smsc on outbound_message (smsc_key);
create index outbound_message_phone on outbound_message (phone);

-- What the carrier has of a message in several parts. Messages in one part have no row here.
create table outbound_part (
  message_id bigint not null references outbound_message (id),
  -- From 1.
  part integer not null,
  -- How many parts the message has.
  parts integer not null,
  smsc_id varchar(70) not null,
  smsc_key varchar(110) not null,
  -- ACCEPTED, or what its receipt said: DELIVERED, UNDELIVERED, EXPIRED, REJECTED.
  status varchar(16) not null,
  receipt_code varchar(20),
  primary key (message_id, part)
);

create index outbound_part_smsc on outbound_part (smsc_key);

-- How many messages of a chunk are in which status: recounted whenever the chunk has moved, never summed up on the way.
create table chunk_tally (
  chunk_id bigint not null references dispatch_chunk (id),
  batch_id bigint not null references outbound_batch (id),
  status varchar(16) not null,
  messages integer not null,
  primary key (chunk_id, status)
);

create index chunk_tally_batch on chunk_tally (batch_id);

create sequence receipt_inbox_seq start with 1000 increment by 1000;

-- Every receipt as it came, stored before it is acknowledged.
create table receipt_inbox (
  id bigint primary key,
  link varchar(40) not null,
  -- Null where no id could be read out of it.
  smsc_key varchar(110),
  -- The phone whose receipt this is, as the carrier writes it.
  phone varchar(21),
  -- DELIVERED, UNDELIVERED, EXPIRED, REJECTED, or null for one that says nothing final.
  outcome varchar(16),
  -- In the carrier's words.
  receipt_code varchar(20),
  error_code varchar(20),
  raw varchar(1000) not null,
  -- NEW, MATCHED, PARKED (its message is not known yet), ORPHAN.
  status varchar(10) not null,
  message_id bigint,
  received_at timestamp with time zone not null
);

create index receipt_inbox_status on receipt_inbox (status, id);
create index receipt_inbox_message on receipt_inbox (message_id);
